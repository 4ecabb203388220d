// Every stop of every walk is checked by axe: three languages, light, dark, and at 200 % zoom.

import { type Found, look } from "../lib/barriers";
import { expect, test } from "../lib/story";
import { WALKS, WALK_NAMES } from "../lib/walks";
import { type ScreenLanguage, WORDS } from "../lib/words";

const LOOKS: { language: ScreenLanguage; locale: string; colorScheme: "light" | "dark"; zoom: number }[] = [
  { language: "en", locale: "en-IN", colorScheme: "light", zoom: 1 },
  { language: "ta", locale: "ta-IN", colorScheme: "dark", zoom: 1 },
  { language: "ta", locale: "ta-IN", colorScheme: "light", zoom: 2 },
  { language: "te", locale: "te-IN", colorScheme: "dark", zoom: 2 },
];

for (const { language, locale, colorScheme, zoom } of LOOKS) {
  test.describe(`${language}, ${colorScheme}, ${zoom * 100} %`, () => {
    test.use({ locale, colorScheme, viewport: { width: 1280 / zoom, height: 800 / zoom } });

    for (const walk of WALK_NAMES) {
      test(`no screen of the ${walk} walk has a barrier`, async ({ page, empty: host }) => {
        test.slow();
        const found: Found = { barriers: [], wide: [], broken: [] };
        const shot = (name: string) => look(page, name, found);
        await WALKS[walk]({ page, host, words: WORDS[language], shot }, language);
        expect(found.barriers, "axe finds nothing on any screen").toEqual([]);
        expect(found.wide, "no screen has to be pushed sideways").toEqual([]);
        expect(found.broken, "no label is broken inside a word").toEqual([]);
      });
    }
  });
}
