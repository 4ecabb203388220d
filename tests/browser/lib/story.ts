// What every story starts with: a host of its own, a clinic in it, and a page that complains of
// nothing, neither to the console nor to the content policy.

import type { CommandMap } from "~/api/generated/commands";
import { type Page, test as base, expect } from "@playwright/test";
import { type Clinic, setUp } from "./clinic";
import { type Host, startHost } from "./host";

interface Started {
  /** A host on an empty folder. */
  empty: Host;
  /** The same host with a clinic set up, its first person at work. */
  host: Host;
  clinic: Clinic;
}

export const test = base.extend<Started & { complaints: string[] }>({
  empty: async ({}, use) => {
    const host = await startHost();
    await use(host);
    await host.stop();
  },
  clinic: async ({ empty }, use) => use(await setUp(empty)),
  host: async ({ empty, clinic: _ }, use) => use(empty),
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        // A refusal of the core is an answer with a status of its own, which the browser notes by itself.
        if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) complaints.push(message.text());
      });
      await use(complaints);
      expect(complaints, "the page complains of nothing").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens the screens and waits for Today. */
export async function openDesk(page: Page, host: Host): Promise<void> {
  await page.goto(host.url);
  await expect(page.getByRole("heading", { name: "Today’s visits" }), "whoever is at work sees the day").toBeVisible();
}

/** Goes somewhere by the rail. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name }).click();
}

/** Opens a page of the settings. */
export async function openSettings(page: Page, name: string): Promise<void> {
  await goTo(page, "Settings");
  await page.getByRole("navigation", { name: "Settings" }).getByRole("button", { name, exact: true }).click();
}

/** Plays that the minutes for which an unlock counts as proof are over: the next time this command
 * is sent, the answer is the one that the core gives then. Everything after it is the core again. */
export async function letProofLapse(page: Page, command: keyof CommandMap): Promise<void> {
  const body = {
    code: "step_up_needed",
    kind: "not_now",
    message: "",
    hint: "",
    fields: [],
    retryable: true,
    incident: null,
    wait_seconds: null,
  };
  await page.route(`**/rpc/${command}`, (route) => route.fulfill({ status: 403, json: body }), { times: 1 });
}

/** Proves once more who is at the keyboard, when the screens ask. */
export async function prove(page: Page, secret: string): Promise<void> {
  const question = page.getByRole("dialog", { name: "Is it still you?" });
  await question.getByLabel("Password or PIN", { exact: true }).fill(secret);
  await question.getByRole("button", { name: "Go on" }).click();
  await expect(question, "the proof was taken").toBeHidden();
}
