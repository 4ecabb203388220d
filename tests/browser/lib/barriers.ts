// What keeps somebody from using a screen: what axe finds, what has to be pushed sideways, words that break in two.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What was found on the way, each with the stop where it was. */
export interface Found {
  readonly barriers: string[];
  readonly wide: string[];
  readonly broken: string[];
}

/** Looks at the screen that is open. */
export async function look(page: Page, name: string, found: Found): Promise<void> {
  found.barriers.push(...(await barriers(page)).map((barrier) => `${name}: ${barrier}`));
  if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) found.wide.push(name);
  found.broken.push(...(await brokenWords(page)).map((word) => `${name}: ${word}`));
}

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
