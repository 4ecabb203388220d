// Walks through all screens of claims, in a practice of the United States with a day's work behind it, and stops at each.

import { billingPractice, payment, takenClaim, takenForm, written } from "./billing";
import { MEENA } from "./clinic";
import type { Host } from "./host";
import { button, main, settled } from "./steps";
import type { Stop } from "./walk";
import type { ScreenLanguage } from "./words";

/** Puts a practice together: one claim that fails, one that is ready, one that was paid and one that was denied. */
export async function claimsWork(host: Host, language: ScreenLanguage): Promise<string> {
  const { folder, visit } = await billingPractice(host);
  await host.rpc("preferences_change", { language });
  const { patient } = (await host.rpc("visit_show", { id: visit })).row;
  if (patient === null) throw new Error("the visit has a patient");
  const claim = async (of: string, member: string): Promise<string> => {
    await bill(host, of);
    const { claims } = await host.rpc("claim_build", { visits: [of] });
    const [built] = claims;
    if (!built) throw new Error("a claim is built");
    if (member === "") return built.id;
    const fields = [{ field: "/coverage/member_id", value: member }];
    return (
      await host.rpc("claim_fix", {
        id: built.id,
        version: built.version,
        fields,
      })
    ).row.id;
  };
  const [denied, paid, ready] = [visit, await another(host, patient, 2), await another(host, patient, 4)];
  await claim(denied, "W1");
  await answer(host, folder, false);
  await claim(paid, "W1");
  await answer(host, folder, true);
  await claim(ready, "W1");
  return claim(await another(host, patient, 6), "");
}

async function another(host: Host, patient: string, days: number): Promise<string> {
  const { date } = await host.rpc("today_show", null);
  const earlier = new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10);
  const made = await host.rpc("visit_create", {
    patient,
    kind: "follow_up",
    language: "en",
    specialty: "general",
    date: earlier,
  });
  return made.row.id;
}

async function bill(host: Host, visit: string): Promise<void> {
  await host.rpc("visit_billing_save", {
    visit,
    version: 0,
    data: {
      place: "11",
      authorization: "",
      referral: "",
      diagnoses: [{ code: "I10", source: "person" }],
      lines: [
        {
          code: "G0439",
          level: "",
          modifiers: [],
          description: "",
          units: 1,
          pointers: [1],
          source: "person",
        },
      ],
    },
  });
  await host.rpc("visit_finalize", { id: visit });
}

/** Sends what is ready, and reads what comes back. */
async function answer(host: Host, folder: string, paid: boolean): Promise<void> {
  const { row } = await host.rpc("batch_build", {
    name: paid ? "Tuesday" : "Monday",
    claims: [],
  });
  await host.rpc("session_step_up", { secret: MEENA.password });
  await host.rpc("batch_approve", { id: row.id });
  await host.rpc("batch_write", { id: row.id });
  await until(async () => (await host.rpc("batch_show", { id: row.id })).row.status === "written");
  const shown = await host.rpc("batch_show", { id: row.id });
  const file = written(folder, shown.row.file_name);
  const texts = [takenForm(file.group), takenClaim(file.number), payment(file.number, paid)];
  for (const [at, text] of texts.entries()) {
    const before = (await host.rpc("response_list", null)).responses.length;
    await host.rpc("response_read", {
      file_name: `${row.name}-${at}.edi`,
      text,
    });
    await until(async () => (await host.rpc("response_list", null)).responses.length > before);
  }
}

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await done()) return;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error("it did not happen");
}

/** Looks at every screen of claims. */
export async function claimsScreens(stop: Stop, failed: string): Promise<void> {
  const { page, words, shot } = stop;
  await page.getByRole("heading", { level: 1 }).waitFor();
  await shot("today-us");
  const open = async (name: keyof typeof words.claims.pages) => {
    await main(stop, words.rail.claims);
    await page
      .getByRole("navigation", { name: words.claims.title })
      .getByRole("button", { name: words.claims.pages[name], exact: true })
      .click();
    await settled(stop);
  };
  await open("home");
  await shot("claims-home");
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await shot("claims-home-below");
  await open("list");
  await shot("claims-list");
  await open("desk");
  await shot("claims-desk");
  await deskDeeds(stop);
  await claimOf(stop, failed);
  await open("list");
  await opened(stop, words.claims.statusWord.paid);
  await shot("claim-paid");
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await shot("claim-paid-below");
  await open("list");
  await opened(stop, words.claims.statusWord.denied);
  await button(stop, words.claims.claim.again).click();
  await shot("claim-again");
  await page.keyboard.press("Escape");
  await open("batches");
  await shot("batches");
  await button(stop, words.claims.batches.build).click();
  await shot("batch-build");
  await page.keyboard.press("Escape");
  await page.getByRole("rowheader", { name: "Monday" }).click();
  await settled(stop);
  await shot("batch");
  await open("responses");
  await shot("responses");
  await page.getByRole("row").filter({ hasText: "835" }).first().click();
  await settled(stop);
  await shot("response");
  await billingSettings(stop);
}

async function deskDeeds(stop: Stop): Promise<void> {
  const { page, words, shot } = stop;
  const pick = page.getByRole("grid", { name: words.claims.pages.desk }).getByRole("checkbox").nth(1);
  await pick.click({ force: true });
  await shot("claims-desk-picked");
  await button(stop, words.claims.desk.assign).click();
  await shot("claims-assign");
  await page.keyboard.press("Escape");
  // While a row is picked, a click picks the next one; with none picked it opens.
  await pick.click({ force: true });
}

async function claimOf(stop: Stop, failed: string): Promise<void> {
  const { page, host, words, shot } = stop;
  const { row } = await host.rpc("claim_show", { id: failed });
  await page.getByRole("rowheader", { name: row.number }).click();
  await settled(stop);
  await shot("claim-failed");
  await button(stop, words.claims.claim.show).click();
  await shot("claim-lit");
  await button(stop, words.claims.claim.override).click();
  await shot("claim-override");
  await page.keyboard.press("Escape");
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await shot("claim-below");
}

async function opened(stop: Stop, status: string): Promise<void> {
  await stop.page.getByRole("row").filter({ hasText: status }).getByRole("rowheader").first().click();
  await settled(stop);
}

async function billingSettings(stop: Stop): Promise<void> {
  const { page, words, shot } = stop;
  await main(stop, words.rail.settings);
  await page
    .getByRole("navigation", { name: words.settings.title })
    .getByRole("button", { name: words.settings.pages.billing, exact: true })
    .click();
  await settled(stop);
  await shot("settings-billing");
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await shot("settings-billing-below");
}
