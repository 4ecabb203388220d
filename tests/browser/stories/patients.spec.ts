import { MEENA, RAVI, fill, invite } from "../lib/clinic";
import { expect, goTo, letProofLapse, openDesk, prove, test } from "../lib/story";

test("a patient is added, and a card that somebody else changed is not overwritten unseen", async ({ page, host }) => {
  await openDesk(page, host);
  await page.keyboard.press("p");
  await expect(page.getByText("No patients yet")).toBeVisible();
  await page.keyboard.press("n");
  const card = page.getByRole("dialog", { name: "New patient" });
  await card.getByLabel("Name").fill("వెంకట రమణ");
  await card.getByLabel(/^Phone/).fill("90000 11111");
  await card.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "వెంకట రమణ" })).toBeVisible();

  await page.keyboard.press("e");
  const edit = page.getByRole("dialog", { name: "Edit the card" });
  await edit.getByLabel(/^Phone/).fill("90000 22222");
  const [row] = (await host.rpc("patient_list", {})).patients;
  const before = await host.rpc("patient_show", { id: row?.id ?? "" });
  const { id, name, sex, address, note, identifiers, version } = before;
  await host.rpc("patient_change", { id, name, sex, address, note, identifiers, version, phone: "90000 33333" });
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(edit.getByText("Somebody changed this card meanwhile")).toBeVisible();
  await expect(edit.getByRole("cell", { name: "90000 33333" }), "the other version is shown").toBeVisible();
  await expect(edit.getByLabel(/^Phone/), "the own text is still there").toHaveValue("90000 22222");
  await edit.getByRole("button", { name: "Save mine over it" }).click();
  await expect(page.getByText("90000 22222").first()).toBeVisible();
});

test("two cards of one patient are joined, and parted again with undo", async ({ page, host }) => {
  await fill(host);
  await openDesk(page, host);
  await goTo(page, "Patients");
  await page.getByRole("button", { name: "Duplicates" }).click();
  await page.getByRole("button", { name: "Keep this card" }).first().click();
  await expect(page.getByText("No duplicates found")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Keep this card" }).first(), "nothing moved, so it could be undone").toBeVisible();
});

test("erasing shows what it takes, asks who is there, and leaves nothing in the list", async ({ page, host }) => {
  await fill(host);
  await openDesk(page, host);
  await letProofLapse(page, "erasure_run");
  await goTo(page, "Patients");
  await page.getByRole("row").filter({ hasText: "లక్ష్మి ప్రియ" }).click();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Erase the records" }).click();
  const question = page.getByRole("alertdialog");
  await expect(question.getByText("Patients’ cards")).toBeVisible();
  await question.getByLabel("Reason, kept in the trail").fill("The patient asked in writing");
  const go = question.getByRole("button", { name: "Erase for good" });
  await expect(go, "what cannot be undone is confirmed first").toBeDisabled();
  await question.getByText("I have understood").click();
  await go.click();
  await prove(page, MEENA.password);
  await expect(question).toBeHidden();
  await goTo(page, "Patients");
  await expect(page.getByRole("row").filter({ hasText: "Arjun" }).first()).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "లక్ష్మి" }), "the card is gone").toHaveCount(0);
});

test("a proof that is declined leaves everything as it was", async ({ page, host }) => {
  await fill(host);
  await openDesk(page, host);
  await letProofLapse(page, "person_invite");
  await page.keyboard.press(",");
  await page.getByRole("button", { name: "People and roles" }).click();
  await page.getByRole("button", { name: "Invite somebody" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite somebody" });
  await dialog.getByLabel("Name", { exact: true }).fill("Kavitha");
  await dialog.getByLabel("Sign-in name").fill("kavitha");
  await dialog.getByText("Front desk").click();
  await dialog.getByRole("button", { name: "Make the code" }).click();
  await page.getByRole("dialog", { name: "Is it still you?" }).getByRole("button", { name: "Cancel" }).click();
  await expect(dialog.getByText("This step asks for your password or PIN again."), "the form says why nothing happened").toBeVisible();
  await letProofLapse(page, "person_invite");
  await dialog.getByRole("button", { name: "Make the code" }).click();
  await prove(page, MEENA.password);
  await expect(page.getByRole("dialog", { name: "One-time code" }), "the code is shown once").toBeVisible();
});

test("another doctor's patient opens for a reason, all of the record in an emergency, and the admin hears of it", async ({
  page,
  host,
}) => {
  await fill(host);
  const code = await invite(host);
  await host.rpc("session_lock", null);
  await host.rpc("invite_accept", { sign_in: RAVI.sign_in, code, password: RAVI.password });
  await host.rpc("preferences_change", { language: "en" });
  await openDesk(page, host);
  await goTo(page, "Patients");
  await page.getByRole("row").filter({ hasText: "செல்வம்" }).click();
  const why = page.getByRole("dialog", { name: "Another doctor's patient" });
  await why.getByRole("button", { name: "Covering for a colleague" }).click();
  await why.getByRole("button", { name: "Open the record" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "செல்வம் முருகன்" })).toBeVisible();

  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Open in an emergency" }).click();
  const emergency = page.getByRole("alertdialog", { name: "Open in an emergency" });
  await emergency.getByLabel("Reason").fill("Chest pain at the door");
  await emergency.getByRole("button", { name: "Open now" }).click();
  await expect(emergency).toBeHidden();
  await expect(page.getByRole("grid", { name: "Visits" }).getByRole("row").nth(1), "the visits are within reach now").toBeVisible();

  await host.rpc("session_lock", null);
  await host.rpc("session_unlock", { sign_in: MEENA.sign_in, password: MEENA.password });
  await expect(page.getByText("Dr Ravi Teja opened a record in an emergency"), "it is loud").toBeVisible();
});
