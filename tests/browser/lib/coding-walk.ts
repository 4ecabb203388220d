// Walks through the coding desk, the papers of a visit and the training, and stops at each screen.

import { codedPractice } from "./coding";
import type { Host } from "./host";
import { button, main, settled } from "./steps";
import type { Stop } from "./walk";
import type { ScreenLanguage } from "./words";

/** Puts a practice together with one visit whose note is signed. */
export async function codingWork(host: Host, language: ScreenLanguage): Promise<void> {
  await codedPractice(host);
  await host.rpc("preferences_change", { language });
}

/** Looks at every screen of coding. */
export async function codingScreens(stop: Stop): Promise<void> {
  const { page, words, shot } = stop;
  await page.getByRole("heading", { level: 1 }).waitFor();
  await papers(stop);
  await main(stop, words.rail.coding);
  await page.getByRole("row").filter({ hasText: "Lakshmi Rao" }).waitFor();
  await shot("coding-queue");
  await page.getByRole("row").filter({ hasText: "Lakshmi Rao" }).click();
  await page.getByRole("list", { name: words.coding.codes }).waitFor();
  await shot("coding-visit");
  await page.keyboard.press("2");
  await page.getByRole("button", { name: /A0004/ }).waitFor();
  await shot("coding-level");
  await bottom(stop);
  await shot("coding-below");
  await deeds(stop);
  await main(stop, words.rail.coding);
  await button(stop, words.coding.insight).click();
  await settled(stop);
  await shot("coding-figures");
  await training(stop);
}

/** What a code is done with: each asks something first. */
async function deeds({ page, words, shot }: Stop): Promise<void> {
  for (const [name, shown] of [
    [words.coding.reject, "coding-why-not"],
    [words.coding.add, "coding-add"],
    [words.coding.ask, "coding-ask"],
    [words.coding.bringIn, "coding-bring"],
  ] as const) {
    await page.getByRole("button", { name, exact: true }).first().click();
    await page.getByRole("dialog").waitFor();
    await shot(shown);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
}

/** The signed note, and each paper that can be made of it. */
async function papers(stop: Stop): Promise<void> {
  const { page, words, shot } = stop;
  await page.getByRole("row").filter({ hasText: "Lakshmi Rao" }).first().click();
  await page.getByText("Hypertension, uncontrolled.").first().waitFor({ state: "attached" });
  // On a narrow screen one column is shown at a time; the note is the second.
  const columns = page.getByRole("radiogroup", { name: words.visits.columnShow }).getByRole("radio");
  if (await columns.nth(1).isVisible()) await columns.nth(1).click();
  await page.getByText("Hypertension, uncontrolled.").first().waitFor();
  await shot("note-signed");
  for (const kind of ["prescription", "letter", "note", "referral"] as const) {
    await button(stop, words.documents.kind[kind]).click();
    const sheet = page.getByRole("dialog", { name: words.documents.kind[kind] });
    await sheet.getByRole("img").first().waitFor();
    await shot(`paper-${kind}`);
    await sheet.getByRole("button", { name: words.common.cancel }).click();
    await sheet.waitFor({ state: "detached" });
  }
}

async function training(stop: Stop): Promise<void> {
  const { page, words, shot } = stop;
  await main(stop, words.rail.training);
  await page.getByRole("rowheader").first().waitFor();
  await shot("training");
  await page.getByRole("rowheader").first().click();
  await page.getByLabel(words.training.diagnoses).fill("I10");
  await shot("training-case");
  await button(stop, words.training.answer).click();
  await page.getByRole("status").first().waitFor();
  await shot("training-points");
  await bottom(stop);
  await shot("training-points-below");
}

const bottom = ({ page }: Stop) => page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
