// Training: somebody takes a case and sees points, the key and why.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, openDesk, test } from "../lib/story";

/** What axe finds on the screen that is open. */
async function barriers(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
  expect(
    violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`)),
    `${where} has no barrier`,
  ).toEqual([]);
}

test("a trainee takes a case and learns why", async ({ page, host }) => {
  await openDesk(page, host);
  await page.keyboard.press("y");
  await expect(page.getByRole("rowheader", { name: "Sugar and pressure" })).toBeVisible();
  await barriers(page, "the cases");
  await page.getByRole("rowheader", { name: "Sugar and pressure" }).click();
  await expect(page.getByText("Type 2 diabetes, not at goal.")).toBeVisible();
  await expect(page.getByText("E11.65"), "the key is hidden").toHaveCount(0);
  await page.getByLabel("Diagnoses").fill("E11.9 I10 Z79.84");
  await page.getByRole("button", { name: /Level of the visit/ }).click();
  await page.getByRole("option", { name: "OV_EST_4" }).click();
  await page.getByRole("button", { name: "Show the points" }).click();
  await expect(page.getByRole("status").filter({ hasText: "91 of 100" }), "the near code counts half").toBeVisible();
  await expect(page.getByText("E11.65 · I10 · Z79.84 · OV_EST_4").first(), "now the key is shown").toBeVisible();
  await barriers(page, "a case with its points");
  await page.getByRole("button", { name: "Back to the cases" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Sugar and pressure" }), "the best points stay").toContainText("91");
});
