import { MEENA } from "../lib/clinic";
import { expect, test } from "../lib/story";

test("a clinic is set up with the keyboard alone, and only after the code was typed back", async ({ page, empty }) => {
  await page.goto(empty.url);
  await expect(page.getByRole("heading", { name: "Set up your clinic" })).toBeVisible();
  await expect(page.getByLabel("Name of the practice"), "the first field waits for the first key").toBeFocused();
  await page.keyboard.type("Nalam Clinic");
  await page.keyboard.press("Enter");
  await page.getByRole("radiogroup", { name: "Letters to patients" }).getByText("தமிழ்").click();
  await page.getByRole("button", { name: "Next" }).press("Enter");

  await expect(page.getByLabel("Your name"), "the first field of the next step waits too").toBeFocused();
  await page.keyboard.type(MEENA.name);
  await page.getByLabel("Sign-in name").fill(MEENA.sign_in);
  await page.getByLabel("Password", { exact: true }).fill("short");
  await expect(page.getByText("Too easy to guess"), "a weak password is called weak while it is typed").toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill(MEENA.password);
  await page.getByLabel("Password once more", { exact: true }).fill("something else");
  await expect(page.getByText("The two passwords differ.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Set up the clinic" }), "a slip of the finger must not lock anybody out").toBeDisabled();
  await page.getByLabel("Password once more", { exact: true }).fill(MEENA.password);
  await page.keyboard.press("Enter");

  const code = page.getByRole("list", { name: "Your recovery code" });
  await expect(code, "the code comes before the desk").toBeVisible();
  const groups = await code.locator(".code").allInnerTexts();
  await page.getByRole("button", { name: "I have it on paper" }).click();
  const fields = page.getByLabel(/^Group \d+$/);
  await expect(fields, "two groups are asked for").toHaveCount(2);
  await fields.nth(0).fill("00000");
  await fields.nth(1).fill("00000");
  await page.getByRole("button", { name: "Open the desk" }).click();
  await expect(page.getByText("These groups do not match the sheet."), "a sheet that was copied wrongly is found out now").toBeVisible();
  for (const field of await fields.all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? "");
    await field.fill(groups[Number(label.replace(/\D/g, "")) - 1] ?? "");
  }
  await page.getByRole("button", { name: "Open the desk" }).click();
  await expect(page.getByRole("heading", { name: /Dr Meena Raman/ })).toBeVisible();
  expect((await empty.rpc("session_show", null)).recovery_confirmed, "the core took the groups").toBe(true);
  expect(await page.title(), "the title says nothing").toBe("Nadi");
  expect(new URL(page.url()).search, "the token left the address").toBe("");
});

test("a name that cannot sign in is refused where it stands", async ({ page, empty }) => {
  await page.goto(empty.url);
  await page.getByLabel("Name of the practice").fill("Nalam Clinic");
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("Your name").fill(MEENA.name);
  await page.getByLabel("Sign-in name").fill("m".repeat(70));
  await page.getByLabel("Password", { exact: true }).fill(MEENA.password);
  await page.getByLabel("Password once more", { exact: true }).fill(MEENA.password);
  await page.getByRole("button", { name: "Set up the clinic" }).click();
  await expect(page.getByText("Use letters or digits, at most 64."), "the field says what is wrong with it").toBeVisible();
  await expect(page.getByLabel("Your name"), "nothing typed is lost").toHaveValue(MEENA.name);
});
