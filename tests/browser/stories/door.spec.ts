import { createHmac } from "node:crypto";
import { MEENA, RAVI, invite } from "../lib/clinic";
import { expect, openDesk, openSettings, prove, test } from "../lib/story";

test("a wrong password is told apart, too many wait, and the right one opens", async ({ page, host }) => {
  await host.rpc("session_lock", null);
  await page.goto(host.url);
  await page.getByText(MEENA.sign_in, { exact: true }).click();
  const password = page.getByLabel("Password", { exact: true });
  const unlock = page.getByRole("button", { name: "Unlock" });
  await password.fill("not the password");
  await unlock.click();
  await expect(page.getByRole("alert")).toContainText("do not open the desk");
  await password.fill(MEENA.password);
  await unlock.click();
  await expect(page.getByRole("heading", { name: "Today’s visits" })).toBeVisible();

  await page.keyboard.press("l");
  await expect(page.getByRole("heading", { name: "Welcome back" }), "L locks").toBeVisible();
  await page.getByText(MEENA.sign_in, { exact: true }).click();
  for (let tries = 0; tries < 7; tries++) {
    if (await page.getByText("The next try opens in").isVisible()) break;
    await password.fill(`wrong ${tries}`);
    await expect(unlock).toBeEnabled();
    await unlock.click();
    await expect(page.getByRole("alert")).toBeVisible();
  }
  await expect(page.getByText("The next try opens in"), "guessing is slowed, and the screen says for how long").toBeVisible();
});

test("the printed code opens the desk and sets a new password", async ({ page, host, clinic }) => {
  await host.rpc("session_lock", null);
  await page.goto(host.url);
  await page.getByRole("button", { name: "Forgot the password" }).click();
  await page.getByLabel("Recovery code").fill(clinic.recovery.join(" ").toLowerCase());
  await page.getByText(MEENA.sign_in, { exact: true }).click();
  await page.getByLabel("New password", { exact: true }).fill("six patient owls remain");
  await page.getByLabel("Password once more", { exact: true }).fill("six patient owls remain");
  await page.getByRole("button", { name: "Open and set the new password" }).click();
  await expect(page.getByRole("heading", { name: "Today’s visits" })).toBeVisible();
});

test("an invitation is taken up once, in the language of the invited", async ({ page, host }) => {
  const code = await invite(host);
  await host.rpc("session_lock", null);
  await page.goto(host.url);
  await page.getByRole("button", { name: "I was invited" }).click();
  await page.getByLabel("Sign-in name").fill(RAVI.sign_in);
  await page.getByLabel("One-time code").fill(code);
  await page.getByLabel("Password", { exact: true }).fill(RAVI.password);
  await page.getByLabel("Password once more", { exact: true }).fill(RAVI.password);
  await page.getByRole("button", { name: "Start work" }).click();
  await expect(page.getByRole("heading", { name: "ఈరోజు విజిట్లు" }), "Ravi reads Telugu").toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "te");
});

test("the second factor is set up from the picture's secret and asked at the door", async ({ page, host }) => {
  await openDesk(page, host);
  await openSettings(page, "Security");
  await page.getByRole("button", { name: "Set up", exact: true }).click();
  const secret = page.getByRole("dialog").locator(".code");
  if (await page.getByRole("dialog", { name: "Is it still you?" }).isVisible()) await prove(page, MEENA.password);
  await expect(secret).toBeVisible();
  const key = await secret.innerText();
  await page.getByLabel("Six digits shown in the app").fill(digits(key, 0));
  await page.getByRole("button", { name: "Put in force" }).click();
  await expect(page.getByRole("status").getByText("The second factor is in force")).toBeVisible();

  await page.keyboard.press("l");
  await page.getByText(MEENA.sign_in, { exact: true }).click();
  await page.getByLabel("Password", { exact: true }).fill(MEENA.password);
  await page.getByRole("button", { name: "Unlock" }).click();
  const field = page.getByLabel("Six digits from your authenticator app");
  await expect(field, "the digits are asked only when the password was right").toBeVisible();
  // The digits of now were used a moment ago; those of the next half minute are taken as well.
  await field.fill(digits(key, 1));
  await page.getByRole("button", { name: "Unlock" }).click();
  await expect(page.getByRole("heading", { name: "Today’s visits" })).toBeVisible();
});

/** The six digits of RFC 6238 for a secret in base32. */
function digits(secret: string, ahead: number): string {
  const bits = [...secret.replace(/[^A-Z2-7]/g, "")]
    .map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead));
  const hash = createHmac("sha1", key).update(counter).digest();
  const at = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
