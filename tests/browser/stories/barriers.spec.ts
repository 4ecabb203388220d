// Every stop of the walk is checked by axe: three languages, light, dark, and at 200 % zoom.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
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

/** Words of labels that a narrow place broke in two, which Tamil suffers first. */
async function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    for (const label of document.querySelectorAll("nav button, button, th, [role=columnheader], label, h1, h2, h3")) {
      const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const { index, 0: word } of (node.textContent ?? "").matchAll(/\S+/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const tops = [...range.getClientRects()].filter(({ width }) => width > 1).map(({ top, height }) => top + height / 2);
          if (tops.length > 1 && Math.max(...tops) - Math.min(...tops) > 8 && !/[-–/]/.test(word)) broken.push(word);
        }
      }
    }
    return broken;
  });
}

for (const { language, locale, colorScheme, zoom } of WALKS) {
  test.describe(`${language}, ${colorScheme}, ${zoom * 100} %`, () => {
    test.use({
      locale,
      colorScheme,
      viewport: { width: 1280 / zoom, height: 800 / zoom },
    });

    test("no screen has a barrier", async ({ page, empty: host }) => {
      test.slow();
      const found: string[] = [];
      const wide: string[] = [];
      const broken: string[] = [];
      const shot = async (name: string) => {
        found.push(...(await barriers(page)).map((barrier) => `${name}: ${barrier}`));
        if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) wide.push(name);
        broken.push(...(await brokenWords(page)).map((word) => `${name}: ${word}`));
      };
      const stop = { page, host, words: WORDS[language], shot };
      await page.goto(host.url);
      await firstRun(stop);
      await hear(host, await fill(host), "ta");
      await invite(host);
      await atWork(stop);
      await atTheDoor(stop, MEENA);
      expect(found, "axe finds nothing on any screen").toEqual([]);
      expect(wide, "no screen has to be pushed sideways").toEqual([]);
      expect(broken, "no label is broken inside a word").toEqual([]);
    });
  });
}
