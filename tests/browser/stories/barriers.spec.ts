// Every stop of the walk is checked by axe: three languages, light, dark, and at 200 % zoom.

import { type Found, look } from "../lib/barriers";
import { claimsScreens, claimsWork } from "../lib/claims-walk";
import { MEENA, fill, invite } from "../lib/clinic";
import { hear } from "../lib/hearing";
import { expect, test } from "../lib/story";
import { atTheDoor, atWork, firstRun } from "../lib/walk";
import { type ScreenLanguage, WORDS } from "../lib/words";

const WALKS: {
  language: ScreenLanguage;
  locale: string;
  colorScheme: "light" | "dark";
  zoom: number;
}[] = [
  { language: "en", locale: "en-IN", colorScheme: "light", zoom: 1 },
  { language: "ta", locale: "ta-IN", colorScheme: "dark", zoom: 1 },
  { language: "ta", locale: "ta-IN", colorScheme: "light", zoom: 2 },
  { language: "te", locale: "te-IN", colorScheme: "dark", zoom: 2 },
];

for (const { language, locale, colorScheme, zoom } of WALKS) {
  test.describe(`${language}, ${colorScheme}, ${zoom * 100} %`, () => {
    test.use({
      locale,
      colorScheme,
      viewport: { width: 1280 / zoom, height: 800 / zoom },
    });

    test("no screen has a barrier", async ({ page, empty: host }) => {
      test.slow();
      const found: Found = { barriers: [], wide: [], broken: [] };
      const shot = (name: string) => look(page, name, found);
      const stop = { page, host, words: WORDS[language], shot };
      await page.goto(host.url);
      await firstRun(stop);
      await hear(host, await fill(host), "ta");
      await invite(host);
      await atWork(stop);
      await atTheDoor(stop, MEENA);
      nothing(found);
    });

    test("no screen of claims has a barrier", async ({ page, empty: host }) => {
      test.slow();
      const found: Found = { barriers: [], wide: [], broken: [] };
      const failed = await claimsWork(host, language);
      await page.goto(host.url);
      await claimsScreens(
        {
          page,
          host,
          words: WORDS[language],
          shot: (name) => look(page, name, found),
        },
        failed,
      );
      nothing(found);
    });
  });
}

function nothing({ barriers, wide, broken }: Found): void {
  expect(barriers, "axe finds nothing on any screen").toEqual([]);
  expect(wide, "no screen has to be pushed sideways").toEqual([]);
  expect(broken, "no label is broken inside a word").toEqual([]);
}
