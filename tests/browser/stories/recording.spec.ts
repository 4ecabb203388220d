// The recorder, with a microphone in front of which espeak-ng speaks.

import { setUp } from "../lib/clinic";
import { TALKS, agreedVisit } from "../lib/hearing";
import { startHost } from "../lib/host";
import { startMicrophone } from "../lib/microphone";
import { noBarrier, openVisit, said } from "../lib/sound";
import { expect, openDesk, test } from "../lib/story";
import { talk } from "../lib/voices";

const HEARD = { en: /chest/i, ta: /காய்ச்சல்/, te: /జ్వరం/ } as const;

test("a visit is recorded from a microphone and its words come, in three languages", async ({ page }) => {
  test.setTimeout(400_000);
  const microphone = await startMicrophone();
  const host = await startHost(microphone.env);
  try {
    await setUp(host);
    for (const language of ["en", "ta", "te"] as const) await agreedVisit(host, language, `Talk ${language}`);
    for (const language of ["en", "ta", "te"] as const) {
      await openDesk(page, host);
      await openVisit(page, `Talk ${language}`);
      await page.getByRole("button", { name: "Record", exact: true }).click();
      await expect(page.getByRole("button", { name: "Stop", exact: true })).toBeVisible();
      microphone.say(talk(language, TALKS[language].slice(0, 2)));
      await expect(page.getByRole("meter", { name: "Level" })).toBeVisible();
      await noBarrier(page, "while it records");
      await page.getByRole("button", { name: "Pause", exact: true }).click();
      await expect(page.getByText("Paused", { exact: true })).toBeVisible();
      await page.getByRole("button", { name: "Go on" }).click();
      await expect(page.getByText("Recording", { exact: true })).toBeVisible();
      microphone.say(talk(language, TALKS[language].slice(2)));
      await page.getByRole("button", { name: "Stop", exact: true }).click();
      await expect(said(page).nth(2), "three lines were said").toBeVisible({ timeout: 90_000 });
      const texts = await said(page).evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
      expect(texts.join(" "), "in the words of the language").toMatch(HEARD[language]);
    }
  } finally {
    await host.stop();
    await microphone.stop();
  }
});
