// Every stop of the walk is checked by axe: three languages, light, dark, and at 200 % zoom.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { MEENA, fill, invite } from "../lib/clinic";
import { expect, test } from "../lib/story";
import { atTheDoor, atWork, firstRun } from "../lib/walk";
import { type ScreenLanguage, WORDS } from "../lib/words";

const WALKS: { language: ScreenLanguage; locale: string; colorScheme: "light" | "dark"; zoom: number }[] = [
  { language: "en", locale: "en-IN", colorScheme: "light", zoom: 1 },
  { language: "ta", locale: "ta-IN", colorScheme: "dark", zoom: 1 },
  { language: "te", locale: "te-IN", colorScheme: "light", zoom: 2 },
];

async function barriers(page: Page): Promise<string[]> {
  // While a list hangs open below its field, the rest is hidden from screen readers although a mouse
  // can still reach it: leaving the field closes the list, so nothing hidden ever has the focus.
  const listOpen = (await page.locator("[role=combobox][aria-expanded=true]").count()) > 0;
  const { violations } = await new AxeBuilder({ page })
    .disableRules(listOpen ? ["aria-hidden-focus"] : [])
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}

for (const { language, locale, colorScheme, zoom } of WALKS) {
  test.describe(`${language}, ${colorScheme}, ${zoom * 100} %`, () => {
    test.use({ locale, colorScheme, viewport: { width: 1280 / zoom, height: 800 / zoom } });

    test("no screen has a barrier", async ({ page, empty: host }) => {
      test.slow();
      const found: string[] = [];
      const wide: string[] = [];
      const shot = async (name: string) => {
        found.push(...(await barriers(page)).map((barrier) => `${name}: ${barrier}`));
        if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) wide.push(name);
      };
      const stop = { page, host, words: WORDS[language], shot };
      await page.goto(host.url);
      await firstRun(stop);
      await fill(host);
      await invite(host);
      await atWork(stop);
      await atTheDoor(stop, MEENA);
      expect(found, "axe finds nothing on any screen").toEqual([]);
      expect(wide, "no screen has to be pushed sideways").toEqual([]);
    });
  });
}
