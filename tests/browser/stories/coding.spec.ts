// The coding desk: a biller settles a visit by keyboard alone, says why not, and asks the doctor.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { codedPractice } from "../lib/coding";
import { expect, test } from "../lib/story";

/** What axe finds on the screen that is open. */
async function barriers(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
  expect(
    violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`)),
    `${where} has no barrier`,
  ).toEqual([]);
}

/** Opens the first visit of the queue with keys alone. */
async function openFirst(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("d");
  await expect(page.getByRole("row").filter({ hasText: "Lakshmi Rao" })).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Lakshmi Rao" })).toBeVisible();
}

test("a biller settles a visit by keyboard alone, and a claim can be built", async ({ page, empty: host }) => {
  const visit = await codedPractice(host);
  await page.goto(host.url);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("d");
  await expect(page.getByText("Suggested", { exact: true }).first(), "signing was enough").toBeVisible();
  await barriers(page, "the queue");
  await page.keyboard.press("t");
  await openFirst(page);
  await expect(page.getByRole("listitem").filter({ hasText: "E11.65" }).first()).toBeVisible();
  await expect(page.locator("mark").filter({ hasText: "diabetes" }).first(), "its words are marked in the note").toBeVisible();
  await page.keyboard.press("2");
  const level = page.getByRole("button", { name: /A0004/ });
  await expect(level, "the level comes once somebody said that the patient is known").toContainText("OV_EST_4");
  await barriers(page, "a visit on the desk");
  const waiting = page.getByRole("list", { name: "Codes" }).getByText("To decide", { exact: true });
  for (const left of [3, 2, 1, 0]) {
    await page.keyboard.press("a");
    await expect(waiting).toHaveCount(left);
  }
  await expect(page.getByRole("button", { name: "Finalize" })).toBeEnabled();
  await page.keyboard.press("f");
  await expect(page.getByText("These codes are on the bill.")).toBeVisible();
  const bill = await host.rpc("visit_billing_show", { id: visit });
  expect(bill.data.lines.map((line) => line.code)).toEqual(["A0004"]);
  expect(bill.data.diagnoses.map((line) => line.code)).toEqual(["E1165", "I10", "Z7984"]);
  const { claims } = await host.rpc("claim_build", { visits: [visit] });
  expect(claims, "the claim is built from what was settled").toHaveLength(1);
  await expect(page.getByText("Claim built")).toBeVisible();
});

test("going against a suggestion asks for a reason, which stays with the code", async ({ page, empty: host }) => {
  await codedPractice(host);
  await page.goto(host.url);
  await openFirst(page);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  const why = page.getByRole("dialog", { name: "Why not as suggested?" });
  await expect(why.getByRole("button", { name: "Do not take" }), "not without a reason").toBeDisabled();
  await barriers(page, "the question why");
  await page.keyboard.type("Treated elsewhere, only listed");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Not taken").first()).toBeVisible();
  await expect(page.getByText("Treated elsewhere, only listed").first()).toBeVisible();
  await page.keyboard.press("k");
  await page.keyboard.press("j");
  await page.keyboard.press("u");
  await expect(page.getByText("Taken back").first(), "and a decision can be taken back").toBeVisible();
});

test("the doctor answers a question of the coding desk", async ({ page, empty: host }) => {
  await codedPractice(host);
  await page.goto(host.url);
  await openFirst(page);
  await page.keyboard.press("q");
  await page.getByRole("dialog").getByLabel("Question").fill("Which kind of diabetes is it?");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Not answered yet")).toBeVisible();
  await page.keyboard.press("t");
  await expect(page.getByText("1 question about codes"), "it waits on Today").toBeVisible();
  await page.getByRole("button", { name: "Answer", exact: true }).click();
  await page.getByLabel("Answer", { exact: true }).fill("Type 2, long known.");
  await barriers(page, "the visit with its question");
  await page.getByRole("button", { name: "Send the answer" }).click();
  await expect(page.getByText("Type 2, long known.").first()).toBeVisible();
  await openFirst(page);
  await expect(page.getByText("Dr Meena Raman answered"), "the desk sees the answer").toBeVisible();
});

test("billed codes are brought in, bad rows are named, the rest is compared", async ({ page, empty: host }) => {
  await codedPractice(host);
  await page.goto(host.url);
  await openFirst(page);
  await page.keyboard.press("2");
  await expect(page.getByRole("button", { name: /A0004/ })).toBeVisible();
  await page.keyboard.press("b");
  const bring = page.getByRole("dialog", { name: "Bring in billed codes" });
  await bring.getByLabel("Billed codes").fill("code,units\nA0003,1\n,1\nI10,1\n");
  await bring.getByRole("button", { name: "Bring in billed codes" }).click();
  await expect(bring.getByText("Line 3:"), "the bad row is named").toBeVisible();
  await barriers(page, "bad rows");
  await page.keyboard.press("Escape");
  const codes = page.getByRole("list", { name: "Codes" });
  await expect(codes.getByText("The note supports more"), "what was billed too low is told").toBeVisible();
  await expect(codes.getByText("Billed as the note says")).toBeVisible();
});
