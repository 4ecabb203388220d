// The sound of a visit on the screens, for the stories about it.

import AxeBuilder from "@axe-core/playwright";
import { type Locator, type Page, expect } from "@playwright/test";

/** The fields with what was said, turn by turn. */
export function said(page: Page): Locator {
  return page.getByRole("region", { name: "Sound and words" }).getByRole("textbox", { name: /^What .* said$/ });
}

/** Opens the visit with a complaint, from Today. */
export async function openVisit(page: Page, complaint: string): Promise<void> {
  await page.getByRole("row").filter({ hasText: complaint }).click();
  await expect(page.getByRole("region", { name: "Sound and words" })).toBeVisible();
}

/** Nothing on the screen keeps anybody out. */
export async function noBarrier(page: Page, where: string): Promise<void> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
  expect(found, `no barrier ${where}`).toEqual([]);
}
