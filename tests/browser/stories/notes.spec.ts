import AxeBuilder from "@axe-core/playwright";
import { expect, goTo, openDesk, test } from "../lib/story";

const TALK = [
  "Doctor: What brings you here?",
  "Patient: I have fever since three days. No cough.",
  "Doctor: Any allergies?",
  "Patient: No allergies.",
  "Doctor: This is viral fever. Take paracetamol 500 mg three times a day after food for three days. Review after three days.",
].join("\n");

test("what was said becomes a note that is mended, signed and amended", async ({ page, host }) => {
  await openDesk(page, host);
  await page.keyboard.press("r");
  await page.getByRole("button", { name: "Type what was said" }).click();
  const typing = page.getByRole("dialog", { name: "Type what was said" });
  await typing.getByLabel("What was said").fill(TALK);
  await typing.getByRole("button", { name: "Draft note" }).click();

  const drug = page.getByRole("button", { name: /^paracetamol 500 mg/i });
  await expect(drug, "the order stands in the draft").toBeVisible();
  await drug.click();
  await expect(page.locator("q").filter({ hasText: "paracetamol" }).first(), "and the words behind it are shown").toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations, "no barrier on the note").toEqual([]);

  const plan = page.getByRole("region", { name: "Plan", exact: true });
  await plan.getByRole("listitem").filter({ has: drug }).getByRole("button", { name: "Change the line" }).click();
  await plan.getByLabel("Line", { exact: true }).fill("paracetamol 650 mg three times a day");
  await page.keyboard.press("Enter");
  await expect(plan.getByText("Not heard"), "nobody said 650").toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(plan.getByText("Not heard"), "undo brings the drafted line back").toHaveCount(0);

  await plan.getByLabel("Add a line: Plan").fill("bed rest");
  await page.keyboard.press("Enter");
  await expect(plan.getByRole("button", { name: "bed rest" })).toBeVisible();
  await expect(page.getByText("Message to the patient").first()).toBeVisible();

  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("s");
  await expect(page.getByText(/^Signed by Dr Meena Raman/), "S signs").toBeVisible();
  await expect(page.getByRole("button", { name: "Change the line" }), "a signed note is only read").toHaveCount(0);

  await page.getByRole("button", { name: "Amend" }).click();
  const why = page.getByRole("dialog", { name: "Open the signed note again?" });
  await why.getByLabel("Reason").fill("The dose was misheard");
  await why.getByRole("button", { name: "Amend" }).click();
  await plan.getByRole("listitem").filter({ hasText: "bed rest" }).getByRole("button", { name: "Take the line out" }).click();
  await expect(plan.getByRole("button", { name: "bed rest" })).toHaveCount(0);
  await page.getByRole("button", { name: "Sign" }).click();
  await expect(page.getByText("Amended").first()).toBeVisible();
  await page.getByRole("listitem").filter({ hasText: "Version 1" }).getByRole("button", { name: "Compare with now" }).click();
  await expect(page.getByRole("dialog").getByText("bed rest"), "what was signed first can still be read").toBeVisible();
});

test("a draft waits on Today, and drafting again keeps what a person wrote", async ({ page, host }) => {
  const visit = await host.rpc("visit_create", { kind: "new", language: "en", complaint: "Fever" });
  await host.rpc("note_draft", { visit: visit.row.id, words: TALK });
  await openDesk(page, host);
  await expect(page.getByText("1 draft to sign")).toBeVisible();
  await page.getByRole("row").filter({ hasText: "Fever" }).click();
  const history = page.getByRole("region", { name: "History", exact: true });
  await history.getByLabel("Add a line: History").fill("lives with her sister");
  await page.keyboard.press("Enter");
  await expect(history.getByRole("button", { name: "lives with her sister" })).toBeVisible();
  await page.getByRole("button", { name: "Draft again" }).click();
  const again = page.getByRole("dialog", { name: "Draft the note again?" });
  await expect(again.getByText("Lines that persons wrote or changed stay: 1.")).toBeVisible();
  await again.getByRole("button", { name: "Draft again" }).click();
  await expect(page.getByText("Drafting…")).toBeVisible();
  await expect(history.getByRole("button", { name: "lives with her sister" })).toBeVisible();
  await goTo(page, "Today");
});
