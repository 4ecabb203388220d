// Steps that every walk takes: a button by its name, a place of the rail, a screen that has come to rest.

import type { Stop } from "./walk";

/** The first button of that name. */
export const button = ({ page }: Stop, name: string) => page.getByRole("button", { name, exact: true }).first();

/** Goes to a place of the rail. */
export async function main(stop: Stop, name: string): Promise<void> {
  await stop.page.getByRole("navigation", { name: stop.words.rail.main }).getByRole("button", { name }).first().click();
}

/** Waits until nothing is being read any more. */
export async function settled({ page }: Stop): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
}
