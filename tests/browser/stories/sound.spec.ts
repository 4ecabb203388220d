import { TALKS, agreedVisit, heardVisit } from "../lib/hearing";
import { noBarrier, openVisit, said } from "../lib/sound";
import { expect, openDesk, test } from "../lib/story";
import { talk } from "../lib/voices";

test("a file that is brought in says truly where it stands, and becomes words in step with its sound", async ({ page, host }) => {
  test.slow();
  await agreedVisit(host, "en", "Back pain");
  await openDesk(page, host);
  await openVisit(page, "Back pain");
  await noBarrier(page, "on a visit without sound");

  const choose = page.locator("input[type=file]");
  await choose.setInputFiles({
    name: "letter.wav",
    mimeType: "audio/wav",
    buffer: Buffer.from("this is no sound at all"),
  });
  await expect(
    page.getByRole("listitem").filter({ hasText: "letter.wav" }).getByText("Failed"),
    "what is no sound is not called sound",
  ).toBeVisible();
  await noBarrier(page, "beside a file that failed");

  await choose.setInputFiles({
    name: "talk.wav",
    mimeType: "audio/wav",
    buffer: talk("en", TALKS.en),
  });
  await expect(said(page), "one turn for each line").toHaveCount(3, {
    timeout: 60_000,
  });
  await expect(said(page).nth(1)).toHaveValue(/pain in my chest since yesterday/i);
  await expect(page.getByText("Written by the small demonstration model"), "it is said which model wrote").toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "talk.wav" }), "a file that became a recording is one").toHaveCount(0);
  await noBarrier(page, "beside a transcript");

  const lit = page.locator("li[data-lit=true]");
  await page
    .getByRole("button", { name: /^Play 0:0[3-9]|^Play 00:0[3-9]/ })
    .first()
    .click();
  await expect(lit, "the turn that is heard is lit").toHaveCount(1);
  await expect(lit.getByRole("textbox")).toHaveValue(/chest/i);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  const place = page.getByRole("slider", { name: "Where in the recording" });
  await place.press("End");
  await expect(lit.getByRole("textbox"), "the words follow the sound").toHaveValue(/paracetamol/i);
  await place.press("Home");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press(" ");
  await expect(page.getByRole("button", { name: "Pause", exact: true }), "Space plays").toBeVisible();
  await page.keyboard.press(" ");
  await expect(page.getByRole("button", { name: "Play", exact: true }), "and pauses").toBeVisible();
});

test("words are kept while they are written, an edit is undone, and a later hearing leaves it alone", async ({ page, host }) => {
  test.slow();
  const visit = await heardVisit(host, "en", "Chest pain");
  await openDesk(page, host);
  await openVisit(page, "Chest pain");
  const turn = said(page).nth(1);
  const heard = await turn.inputValue();
  await turn.fill("I have had chest pain for two days.");
  await expect(async () => {
    const jobs = await host.rpc("audit_list", { action: "segment_change" });
    expect(jobs.rows.length, "kept before the field is left").toBe(1);
  }).toPass();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(page.getByText("Changed by hand")).toBeVisible();
  await expect(page.getByText(/^Heard as: /), "what was heard stays beside it").toBeVisible();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(turn, "undone").toHaveValue(heard);

  await turn.fill("I have had chest pain since Monday.");
  await page.getByRole("heading", { level: 1 }).click();
  await expect(page.getByText("Saved").first()).toBeVisible();
  await page.getByRole("button", { name: "Write all of it down again" }).click();
  await expect(page.getByText(/Being heard again/)).toBeVisible();
  await expect(async () => {
    const { transcript } = await host.rpc("transcript_show", { visit });
    expect(transcript?.number, "a second transcript").toBe(2);
    expect(transcript?.state).toBe("complete");
  }).toPass({ timeout: 60_000 });
  await expect(said(page)).toHaveCount(3);
  const texts = await said(page).evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
  expect(texts, "the edit won").toContain("I have had chest pain since Monday.");

  const menu = page.getByRole("button", { name: /^More: / }).first();
  await menu.click();
  await noBarrier(page, "with a turn's menu open");
  await page.getByRole("menuitem", { name: "Take out" }).click();
  await expect(page.getByText("Taken out").first()).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(said(page), "put back").toHaveCount(3);
});

test("speakers are named, swapped and joined", async ({ page, host }) => {
  test.slow();
  await heardVisit(host, "en", "Back pain");
  await openDesk(page, host);
  await openVisit(page, "Back pain");
  await page.getByRole("button", { name: "Speakers" }).click();
  const dialog = page.getByRole("dialog", { name: "Speakers" });
  await noBarrier(page, "on the speakers");
  for (const [at, role] of ["Patient", "Doctor"].entries()) {
    await dialog.getByRole("button", { name: /Part/ }).nth(at).click();
    await page.getByRole("option", { name: role, exact: true }).click();
  }
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(said(page).first()).toHaveAccessibleName("What Patient said");
  await page.getByRole("button", { name: "Swap the first two" }).click();
  await expect(said(page).first(), "the doctor asked first").toHaveAccessibleName("What Doctor said");
  await expect(said(page).nth(1)).toHaveAccessibleName("What Patient said");
  await page.getByRole("button", { name: "Speakers" }).click();
  await dialog.getByRole("button", { name: /Join into another/ }).click();
  await expect(said(page).nth(1), "all of it is one speaker's").toHaveAccessibleName("What Doctor said");
});

test("nobody is recorded who did not agree, and a laptop without a microphone says so", async ({ page, host }) => {
  await host.rpc("visit_create", {
    kind: "new",
    language: "ta",
    specialty: "general",
    complaint: "Not asked",
  });
  await openDesk(page, host);
  await openVisit(page, "Not asked");
  const record = page.getByRole("button", { name: "Record", exact: true });
  await expect(record, "nobody was asked").toBeDisabled();
  await expect(page.getByText("No microphone was found.")).toBeVisible();
  await noBarrier(page, "without a microphone");
  await page.getByText("The patient agreed to be recorded").click();
  await expect(record, "there is nothing to record with").toBeDisabled();
});
