import { fill } from "../lib/clinic";
import { expect, goTo, openDesk, test } from "../lib/story";

test("a visit starts with one key, gets its patient later, and finishing it can be undone", async ({ page, host }) => {
  await openDesk(page, host);
  await page.keyboard.press("r");
  await expect(page.getByRole("heading", { level: 1, name: "No name yet" }), "R starts a visit without asking anything").toBeVisible();
  await page.keyboard.press("e");
  const edit = page.getByRole("dialog", { name: "Visit" });
  await edit.getByRole("combobox", { name: "Patient" }).fill("கவிதா");
  await page.getByRole("option", { name: /new patient/ }).click();
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "கவிதா" })).toBeVisible();

  await page.getByRole("button", { name: "Finish the visit" }).click();
  await expect(page.getByRole("button", { name: "Open it again" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Finish the visit" }), "undo instead of a question").toBeVisible();
  await goTo(page, "Today");
  await expect(page.getByRole("row").filter({ hasText: "கவிதா" })).toBeVisible();
});

test("everything is found by a Tamil word, and by key", async ({ page, host }) => {
  await fill(host);
  await openDesk(page, host);
  await page.keyboard.press("/");
  await page.keyboard.type("செல்வம்");
  await page
    .getByRole("option", { name: /செல்வம் முருகன்/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "செல்வம் முருகன்" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Today’s visits" }), "the browser's back key goes back").toBeVisible();
});

test("rows are walked with J and K and opened with Enter", async ({ page, host }) => {
  await fill(host);
  await openDesk(page, host);
  const rows = page.getByRole("grid", { name: "Today’s visits" }).getByRole("row");
  await rows.nth(1).focus();
  await page.keyboard.press("j");
  await expect(rows.nth(2), "J goes down").toBeFocused();
  await page.keyboard.press("k");
  await expect(rows.nth(1), "K goes up").toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Consents" })).toBeVisible();
});

test("a consent is written down, and taken back as it was shown", async ({ page, host }) => {
  await fill(host);
  await openDesk(page, host);
  await page.getByRole("row").filter({ hasText: "Fever since last night" }).click();
  await page.getByRole("button", { name: "Write down a consent" }).click();
  const dialog = page.getByRole("dialog", { name: "Write down a consent" });
  await dialog.getByText("By a guardian").click();
  await dialog.getByLabel(/Who said it/).fill("Mother");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("(Mother)")).toBeVisible();
  await page.getByRole("button", { name: "Take back" }).click();
  const question = page.getByRole("alertdialog");
  await expect(question.getByText("Consents")).toBeVisible();
  await question.getByLabel("Reason, kept in the trail").fill("The mother asked");
  await question.getByRole("button", { name: "Take the consent back" }).click();
  await expect(page.getByText("Taken back").first(), "the task is done and the card says so").toBeVisible();
});
