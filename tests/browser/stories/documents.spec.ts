import AxeBuilder from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import { MEENA } from "../lib/clinic";
import { expect, letProofLapse, openDesk, prove, test } from "../lib/story";

const TALK = "Patient: I have fever since three days.\nDoctor: Take paracetamol 500 mg three times a day after food for three days. Review after three days.";

test("a letter in Tamil and a prescription are looked at, saved and printed", async ({ page, host }) => {
  const patient = await host.rpc("patient_create", { name: "செல்வம் முருகன்", sex: "male", birth_date: "1984-03-02", language: "ta" });
  const visit = await host.rpc("visit_create", { patient: patient.id, kind: "new", language: "en", complaint: "Fever" });
  await host.rpc("note_draft", { visit: visit.row.id, words: TALK });
  await openDesk(page, host);
  await page.getByRole("row").filter({ hasText: "Fever" }).click();

  await page.getByRole("button", { name: "Letter to the patient" }).click();
  const letter = page.getByRole("dialog", { name: "Letter to the patient" });
  await expect(letter.getByRole("img", { name: "Page 1 of 1" }), "the page itself is shown").toBeVisible();
  await letter.getByText("The same as text").click();
  await expect(letter.getByText("எடுத்துக்கொள்ள வேண்டிய மருந்துகள்"), "a Tamil letter for a Tamil patient").toBeVisible();
  await expect(letter.getByText("Nobody has signed this note."), "a draft is said to be one").toBeVisible();
  await letter.getByRole("button", { name: "Cancel" }).click();

  await page.getByRole("button", { name: "Prescription" }).click();
  const paper = page.getByRole("dialog", { name: "Prescription" });
  await expect(paper.getByRole("img", { name: "Page 1 of 1" })).toBeVisible();
  await expect(paper.getByText(/It holds: name, age or sex, medicines and orders/), "what leaves is named").toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations, "no barrier on the sheet").toEqual([]);
  await paper.getByLabel("For whom").fill("the patient");
  await letProofLapse(page, "document_export");
  const saved = page.waitForEvent("download");
  await paper.getByRole("button", { name: "Save file" }).click();
  await prove(page, MEENA.password);
  const file = await saved;
  expect(file.suggestedFilename(), "no name in the name of the file").toMatch(/^prescription-[0-9a-f]{6}\.pdf$/);
  expect(readFileSync(await file.path()).subarray(0, 5).toString(), "a PDF").toBe("%PDF-");
});
