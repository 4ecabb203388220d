// From the visit to the money: built, held by its check, mended, put into a batch, written, answered, paid or denied.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { billingPractice, payment, takenClaim, takenForm, written } from "../lib/billing";
import { expect, goTo, test } from "../lib/story";

async function openPage(page: Page, name: string): Promise<void> {
  await goTo(page, "Claims");
  await page.getByRole("navigation", { name: "Claims" }).getByRole("button", { name, exact: true }).click();
}

/** What axe finds on the screen that is open. */
async function barriers(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
  expect(
    violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`)),
    `${where} has no barrier`,
  ).toEqual([]);
}

async function readIn(page: Page, name: string, text: string): Promise<void> {
  await openPage(page, "Answers");
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  await expect(page.getByRole("row").filter({ hasText: name }).first(), "the file is read and listed").toBeVisible();
}

async function openClaim(page: Page, number: string): Promise<void> {
  await openPage(page, "All claims");
  await page.getByRole("rowheader", { name: number }).click();
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(number) })).toBeVisible();
}

test("a visit becomes a claim that is mended, sent, accepted and paid", async ({ page, empty: host }) => {
  test.slow();
  const { folder } = await billingPractice(host);
  await page.goto(host.url);
  await page.getByRole("row").filter({ hasText: "Lakshmi Rao" }).click();

  await page.getByLabel("Diagnosis 1").first().fill("I10");
  const service = page.getByRole("group", { name: "Service 1", exact: true });
  await service.getByLabel("Code").fill("G0439");
  await page.getByRole("button", { name: "Save" }).first().click();
  await barriers(page, "the billing of a visit");
  await page.getByRole("button", { name: "Finish for billing" }).click();
  await page.getByRole("button", { name: "Build the claim" }).click();

  await expect(page.getByText("The member's number is missing.").first(), "the check says why, in plain words").toBeVisible();
  await page.getByRole("button", { name: "Show where" }).first().click();
  const field = page.getByRole("textbox", { name: "Member’s number" });
  await expect(field, "the field is ready").toBeFocused();
  await barriers(page, "a claim");
  await field.fill("W-1");
  await field.press("Enter");
  await expect(page.getByText("Ready", { exact: true }), "checked again at once").toBeVisible();

  await openPage(page, "Batches");
  await barriers(page, "batches");
  await page.getByRole("button", { name: "Build a batch" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Build a batch" }).click();
  await page.getByRole("button", { name: "Approve" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Approve" }).click();
  await page.getByRole("button", { name: "Write the file" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Write the file" }).click();
  await expect(page.getByText("Written", { exact: true }).first()).toBeVisible();
  const { batches } = await host.rpc("batch_list", null);
  const file = written(folder, batches[0]?.file_name ?? "");

  await readIn(page, "taken.999", takenForm(file.group));
  await barriers(page, "answers");
  await readIn(page, "taken.277", takenClaim(file.number));
  await openClaim(page, file.number);
  await expect(page.getByText("Accepted", { exact: true }).first()).toBeVisible();
  await readIn(page, "paid.835", payment(file.number, true));
  await openClaim(page, file.number);
  await expect(page.getByText("Paid", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("$85.00").first(), "what was paid").toBeVisible();
  await openPage(page, "Overview");
  await expect(page.getByRole("heading", { name: "Claims by state" })).toBeVisible();
  await barriers(page, "the overview");
});

test("a claim that the payer denies comes to the desk with its reason", async ({ page, empty: host }) => {
  const { folder, visit } = await billingPractice(host);
  await host.rpc("visit_billing_save", {
    visit,
    version: 0,
    data: {
      place: "11",
      authorization: "",
      referral: "",
      diagnoses: [{ code: "I10", source: "person" }],
      lines: [{ code: "G0439", level: "", modifiers: [], description: "", units: 1, pointers: [1], source: "person" }],
    },
  });
  await host.rpc("visit_finalize", { id: visit });
  const { claims } = await host.rpc("claim_build", { visits: [visit] });
  const [claim] = claims;
  if (!claim) throw new Error("a claim is built");
  await host.rpc("claim_fix", { id: claim.id, version: claim.version, fields: [{ field: "/coverage/member_id", value: "W1" }] });
  const { row } = await host.rpc("batch_build", { name: "Monday", claims: [] });
  await host.rpc("batch_approve", { id: row.id });
  await host.rpc("batch_write", { id: row.id });
  await expect.poll(async () => (await host.rpc("batch_show", { id: row.id })).row.status).toBe("written");
  const shown = await host.rpc("batch_show", { id: row.id });
  const file = written(folder, shown.row.file_name);
  await page.goto(host.url);
  await readIn(page, "taken.277", takenClaim(file.number));
  await readIn(page, "denied.835", payment(file.number, false));
  await openPage(page, "To mend");
  await expect(page.getByRole("row").filter({ hasText: file.number }), "it waits on the desk").toContainText("Authorization");
  await barriers(page, "the desk");
  await page.getByRole("rowheader", { name: file.number }).click();
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(page.getByRole("dialog"), "the payer took it, so it is replaced").toContainText("ICN1");
});
