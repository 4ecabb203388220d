// Walks through all screens and stops at each.

import type { Page } from "@playwright/test";
import { MEENA } from "./clinic";
import type { Host } from "./host";
import { button, main } from "./steps";
import type { WORDS } from "./words";

/** Where the walk is, and what is done at each stop. */
export interface Stop {
  readonly page: Page;
  readonly host: Host;
  readonly words: (typeof WORDS)["en"];
  readonly shot: (name: string) => Promise<void>;
}

/** Sets the clinic up on the screens. */
export async function firstRun(stop: Stop): Promise<void> {
  const { page, words, shot } = stop;
  const { firstRun: first, common, door } = words;
  await page.getByLabel(first.practiceName).fill("Nalam Clinic");
  await shot("first-run-practice");
  await button(stop, common.next).click();
  await shot("first-run-languages");
  await button(stop, common.next).click();
  await page.getByLabel(first.personName).fill(MEENA.name);
  await page.getByLabel(door.signIn).fill(MEENA.sign_in);
  await page.getByLabel(door.password, { exact: true }).fill(MEENA.password);
  await page.getByLabel(first.repeat, { exact: true }).fill(MEENA.password);
  await shot("first-run-person");
  await button(stop, first.create).click();
  const list = page.getByRole("list", { name: first.recoveryTitle });
  await list.waitFor();
  const groups = await list.locator(".code").allInnerTexts();
  await shot("first-run-recovery");
  await button(stop, first.written).click();
  await page.getByRole("heading", { name: first.typeBackTitle }).waitFor();
  for (let at = 1; at <= groups.length; at++) {
    const field = page.getByLabel(first.group(at), { exact: true });
    if (await field.count()) await field.fill(groups[at - 1] ?? "");
  }
  await shot("first-run-type-back");
  await button(stop, first.finish).click();
  await page.getByRole("heading", { name: words.today.start }).waitFor();
  await shot("today-empty");
}

/** Looks at everything that somebody at work sees. */
export async function atWork(stop: Stop): Promise<void> {
  const { page, words, shot } = stop;
  await page.getByRole("grid", { name: words.today.visits }).waitFor();
  await shot("today");
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await shot("today-below");
  await button(stop, words.today.moreFields).click();
  await shot("today-start-more");
  await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: words.rail.searchLabel }).fill("Arjun");
  await page.getByRole("option").first().waitFor();
  await shot("search-everything");
  await page.getByRole("combobox", { name: words.rail.searchLabel }).fill("");
  await visitScreens(stop);
  await patientScreens(stop);
  await overlays(stop);
  await settingsScreens(stop);
}

async function visitScreens(stop: Stop): Promise<void> {
  const { page, words, shot } = stop;
  await main(stop, words.rail.today);
  await page.getByRole("row").filter({ hasText: "செல்வம்" }).first().click();
  await page.locator("section[data-shown]").first().waitFor({ state: "attached" });
  await soundScreens(stop);
  // On a narrow screen one column is shown at a time; consents stand in the last.
  const column = page.getByRole("radiogroup", { name: words.visits.columnShow }).getByRole("radio").last();
  if (await column.isVisible()) await column.click();
  await page.getByRole("heading", { name: words.visits.consents }).waitFor();
  await shot("visit");
  await button(stop, words.common.edit).click();
  await shot("visit-edit");
  await page.keyboard.press("Escape");
  await button(stop, words.visits.consentAdd).click();
  await shot("visit-consent");
  await page.keyboard.press("Escape");
  await button(stop, words.visits.withdraw).click();
  await page.getByRole("alertdialog").getByText(words.deletion.visits).waitFor();
  await shot("visit-withdraw");
  await page.keyboard.press("Escape");
}

/** The sound of a visit and its words; on a narrow screen they are the first column, which is shown. */
async function soundScreens(stop: Stop): Promise<void> {
  const { page, words, shot } = stop;
  const turns = page.locator("ol > li[id^=turn-]");
  await turns.first().getByRole("textbox").waitFor();
  await shot("visit-sound");
  await turns.nth(1).getByRole("button").first().click();
  await button(stop, words.sound.hold).click();
  await shot("visit-sound-lit");
  await turns
    .first()
    .getByRole("button", { name: new RegExp(`^${words.sound.more}: `) })
    .click();
  await shot("visit-turn-menu");
  await page.keyboard.press("Escape");
  for (const [name, shown] of [
    [words.sound.speakers, "visit-speakers"],
    [words.sound.erase, "visit-sound-erase"],
    [words.sound.type, "visit-type"],
  ] as const) {
    await button(stop, name).click();
    await page.getByRole("dialog").or(page.getByRole("alertdialog")).waitFor();
    await shot(shown);
    await page.keyboard.press("Escape");
  }
}

async function patientScreens(stop: Stop): Promise<void> {
  const { page, words, shot } = stop;
  await main(stop, words.rail.patients);
  await page.getByRole("grid", { name: words.patients.title }).waitFor();
  await shot("patients");
  await page.getByRole("searchbox", { name: words.patients.search }).fill("zzz");
  await page.getByText(words.patients.notFoundText).waitFor();
  await shot("patients-none");
  await page.getByRole("searchbox", { name: words.patients.search }).fill("");
  await button(stop, words.patients.add).click();
  await shot("patient-new");
  await page.keyboard.press("Escape");
  await page.getByRole("row").filter({ hasText: "செல்வம்" }).first().click();
  await page.getByRole("heading", { name: words.patients.history }).waitFor();
  await shot("patient");
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await shot("patient-below");
  await button(stop, words.common.edit).click();
  await shot("patient-edit");
  await page.keyboard.press("Escape");
  await button(stop, words.patients.more).click();
  await shot("patient-more");
  await page.getByRole("menuitem", { name: words.patients.erase }).click();
  await page.getByText(words.deletion.backups).waitFor();
  await shot("patient-erase");
  await page.keyboard.press("Escape");
  await main(stop, words.rail.patients);
  await button(stop, words.patients.duplicates).click();
  await page.getByText(words.patients.mergeKeep).first().waitFor();
  await shot("duplicates");
}

async function overlays(stop: Stop): Promise<void> {
  const { page, words, shot } = stop;
  await main(stop, words.rail.help);
  await shot("keys");
  await page.keyboard.press("Escape");
  await main(stop, words.rail.jobs);
  await shot("jobs");
  await page.keyboard.press("Escape");
}

async function settingsScreens(stop: Stop): Promise<void> {
  const { page, words, shot } = stop;
  await main(stop, words.rail.settings);
  const pages = Object.keys(words.settings.pages) as (keyof typeof words.settings.pages)[];
  // Claims are for practices of the United States; this one is in India.
  for (const name of pages.filter((page) => page !== "billing")) {
    await page
      .getByRole("navigation", { name: words.settings.title })
      .getByRole("button", { name: words.settings.pages[name], exact: true })
      .click();
    await page
      .getByRole("heading", {
        level: 1,
        name: words[name === "backup" ? "backups" : name].title,
      })
      .waitFor();
    if (name === "backup") await makeBackup(stop);
    await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
    await shot(`settings-${name}`);
    if (name === "people") await peopleDialogs(stop);
    if (name === "security") await securityDialogs(stop);
  }
}

async function makeBackup(stop: Stop): Promise<void> {
  const { page, words } = stop;
  await button(stop, words.backups.make).click();
  await page.getByText(words.backups.state.verified).first().waitFor();
}

async function peopleDialogs(stop: Stop): Promise<void> {
  const { page, words, shot } = stop;
  await button(stop, words.people.invite).click();
  await shot("people-invite");
  await page.keyboard.press("Escape");
  await page.getByRole("row").filter({ hasText: "ravi" }).first().click();
  await shot("people-edit");
  await page.keyboard.press("Escape");
  await button(stop, words.people.addRole).click();
  await shot("people-role");
  await page.keyboard.press("Escape");
}

async function securityDialogs(stop: Stop): Promise<void> {
  const { page, words, shot } = stop;
  await button(stop, words.security.factorSetUp).click();
  await page.getByRole("img", { name: words.security.factorQr }).waitFor();
  await shot("security-second-factor");
  await page.keyboard.press("Escape");
  await button(stop, words.security.passwordChange).click();
  await shot("security-password");
  await page.keyboard.press("Escape");
}

/** Locks the desk and looks at its door. */
export async function atTheDoor(stop: Stop, person: { sign_in: string }): Promise<void> {
  const { page, words, shot } = stop;
  await main(stop, words.rail.lock);
  await page.getByRole("heading", { name: words.door.welcome }).waitFor();
  await shot("door");
  await page.getByText(person.sign_in, { exact: true }).click();
  await page.getByLabel(words.door.password, { exact: true }).fill("not the password");
  await button(stop, words.door.unlock).click();
  await page.getByRole("alert").waitFor();
  await shot("door-wrong");
  await button(stop, words.door.forgot).click();
  await shot("door-recover");
  await button(stop, words.door.invited).click();
  await shot("door-invite");
  await stop.host.stop();
  await page
    .getByText(words.states.offlineTitle)
    .or(page.getByRole("button", { name: words.door.invite.go }))
    .first()
    .waitFor();
  await shot("host-gone");
}
