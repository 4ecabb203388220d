import AxeBuilder from "@axe-core/playwright";
import { join } from "node:path";
import { expect, openDesk, test } from "../lib/story";

const document = (name: string) => join(import.meta.dirname, "../../fixtures/documents", name);

test("a finished note comes in from a file, is looked through beside its page, and becomes lines", async ({ page, host }) => {
  const patient = await host.rpc("patient_create", { name: "செல்வம் முருகன்", sex: "male", birth_date: "1984-03-02", language: "ta" });
  await host.rpc("visit_create", { patient: patient.id, kind: "new", language: "en", complaint: "Fever" });
  await openDesk(page, host);
  await page.getByRole("row").filter({ hasText: "Fever" }).click();
  await page.getByRole("button", { name: "Bring a finished note in" }).click();
  const sheet = page.getByRole("dialog", { name: "Bring a finished note in" });

  await sheet.getByLabel("From a file").setInputFiles(document("refused/locked.pdf"));
  await expect(sheet.getByText("This file is locked with a password of its own.", { exact: false }), "said in plain words").toBeVisible();
  await sheet.getByLabel("From a file").setInputFiles(document("ta-note.chromium.pdf"));
  await expect(sheet.getByRole("img", { name: "Page 1 of 1" }), "the page stands beside its text").toBeVisible();
  await expect(sheet.getByLabel("The note")).toHaveValue(/பாராசிட்டமால் 500 mg/);
  await sheet.getByLabel("From a file").setInputFiles(document("en-note.libreoffice.docx"));
  await expect(sheet.getByLabel("The note")).toHaveValue(/Amlodipine 10 mg in the morning/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations, "no barrier on the sheet").toEqual([]);

  await sheet.getByRole("button", { name: "Put into the note" }).click();
  const plan = page.getByRole("region", { name: "Plan", exact: true });
  await expect(plan.getByRole("button", { name: "Amlodipine 10 mg in the morning" }), "a line of the plan").toBeVisible();
  await expect(page.getByRole("region", { name: "Examination", exact: true }).getByText("BP 158/96", { exact: false })).toBeVisible();
});
