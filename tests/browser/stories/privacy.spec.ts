import { fill } from "../lib/clinic";
import { expect, goTo, openDesk, test } from "../lib/story";

test("the web view keeps nothing: no store, no address, no title", async ({ page, host }) => {
  await fill(host);
  await openDesk(page, host);
  await page.getByRole("row").filter({ hasText: "செல்வம்" }).click();
  await expect(page.getByRole("heading", { name: "Consents" })).toBeVisible();
  await goTo(page, "Patients");
  await page.getByRole("row").filter({ hasText: "లక్ష్మి" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "లక్ష్మి ప్రియ" })).toBeVisible();
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookies: document.cookie,
    state: typeof history.state,
    title: document.title,
    path: location.pathname + location.search + location.hash,
  }));
  expect(kept, "nothing of the clinic is left behind in the web view").toEqual({
    local: 0,
    session: 0,
    databases: 0,
    caches: 0,
    cookies: "",
    state: "number",
    title: "Nadi",
    path: "/",
  });
});

test("the lock takes everything off the screen, also when it comes from elsewhere", async ({ page, host }) => {
  await fill(host);
  await openDesk(page, host);
  await page.getByRole("row").filter({ hasText: "செல்வம்" }).click();
  await page.getByRole("button", { name: /^Edit/ }).click();
  await host.rpc("session_lock", null);
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  expect(await page.content(), "no name is left in the page").not.toContain("செல்வம்");
});

test("when the host goes, the screens say so and what was typed stays", async ({ page, host }) => {
  await openDesk(page, host);
  await page.getByLabel(/What is it about/).fill("cough");
  await host.stop();
  await expect(page.getByText("Nadi is not answering. What was saved is safe.")).toBeVisible();
  await page
    .getByRole("button", { name: "Start R" })
    .or(page.getByRole("button", { name: "Start", exact: true }))
    .click();
  await expect(page.getByRole("alert").filter({ hasText: "Nadi is not answering" }).last()).toBeVisible();
  await expect(page.getByLabel(/What is it about/)).toHaveValue("cough");
});

test("a page without the launch's token sees nothing", async ({ page, host }) => {
  await page.goto(new URL(host.url).origin);
  await expect(page.getByText("Dr Meena Raman")).toHaveCount(0);
  expect(await page.content()).not.toContain("Nalam");
});
