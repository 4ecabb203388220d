import { MEENA, RAVI, fill, invite } from "../lib/clinic";
import { expect, letProofLapse, openDesk, openSettings, prove, test } from "../lib/story";

test("language and colours change at once and are kept with the person", async ({ page, host }) => {
  await openDesk(page, host);
  await openSettings(page, "Preferences");
  await page.getByText("Dark", { exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByText("தமிழ்", { exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "விருப்பங்கள்" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "ta");
  const kept = await host.rpc("session_show", null);
  expect([kept.language, kept.preferences.theme], "the core keeps it, not the web view").toEqual(["ta", "dark"]);
});

test("a backup is made, checked, and put back with a preview", async ({ page, host }) => {
  await fill(host);
  await openDesk(page, host);
  await openSettings(page, "Backup");
  await page.getByRole("button", { name: "Back up now" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Checked" }).first()).toBeVisible();
  await page
    .getByRole("button", { name: /^Actions/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "Restore" }).click();
  const question = page.getByRole("alertdialog");
  await expect(question.getByText("4 patients, 3 visits").first(), "what would change stands there first").toBeVisible();
  await host.rpc("patient_create", { name: "Added after the backup", sex: "other" });
  await question.getByText("I have understood").click();
  await question.getByRole("button", { name: "Put the backup in place" }).click();
  await expect(page.getByRole("heading", { name: "Welcome back" }), "a restored clinic is opened anew").toBeVisible();
  await page.getByText(MEENA.sign_in, { exact: true }).click();
  await page.getByLabel("Password", { exact: true }).fill(MEENA.password);
  await page.getByRole("button", { name: "Unlock" }).click();
  await expect(page.getByRole("heading", { name: "Today’s visits" })).toBeVisible();
  expect((await host.rpc("patient_list", {})).patients, "the clinic is as it was when the backup was made").toHaveLength(4);
});

test("the trail is sound, can be narrowed, and leaves as a file", async ({ page, host }) => {
  await fill(host);
  await openDesk(page, host);
  await letProofLapse(page, "audit_export");
  await openSettings(page, "Trail");
  await page.getByRole("button", { name: "Check the chain" }).click();
  await expect(page.getByText("The chain is sound")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Patient added" }).first()).toBeVisible();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "As a table (CSV)" }).click();
  await prove(page, MEENA.password);
  expect((await waiting).suggestedFilename(), "the file's name is nobody's name").toMatch(/\.csv$/);
});

test("health, retention and tasks answer with the real core behind them", async ({ page, host }) => {
  await openDesk(page, host);
  await openSettings(page, "Health");
  await expect(page.getByRole("row").filter({ hasText: "Clinic’s file" })).toBeVisible();
  await page.getByRole("button", { name: "Check the whole file" }).click();
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Tasks" }).click();
  await expect(page.getByRole("dialog", { name: "Tasks" }).getByText("Check of the clinic’s file")).toBeVisible();
  await page.keyboard.press("Escape");
  await openSettings(page, "Keeping and deleting");
  await page.getByRole("button", { name: "Look now" }).click();
  await expect(page.getByText("There is nothing to delete.")).toBeVisible();
});

test("whoever has one role sees what that role is for, and nothing else", async ({ page, host }) => {
  const code = await invite(host);
  await host.rpc("session_lock", null);
  await host.rpc("invite_accept", { sign_in: RAVI.sign_in, code, password: RAVI.password });
  await host.rpc("preferences_change", { language: "en" });
  await openDesk(page, host);
  await openSettings(page, "People and roles");
  await expect(page.getByRole("row").filter({ hasText: MEENA.name })).toBeVisible();
  await expect(page.getByRole("button", { name: "Invite somebody" }), "a doctor invites nobody").toHaveCount(0);
  await expect(
    page.getByRole("navigation", { name: "Settings" }).getByRole("button", { name: "Trail" }),
    "a doctor does not read the trail",
  ).toHaveCount(0);
});
