// Pictures of every screen, in three languages, light and dark, at 1280×800 and at 200 % zoom:
//   npm run screenshots -- FOLDER [en|ta|te] [light|dark] [100|200] [clinic|claims|coding]

import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "@playwright/test";
import { launchOptions } from "./lib/browser";
import { startHost } from "./lib/host";
import type { Stop } from "./lib/walk";
import { WALKS, WALK_NAMES, type Walk } from "./lib/walks";
import { type ScreenLanguage, WORDS } from "./lib/words";

const [folder, ...only] = process.argv.slice(2);
if (!folder) throw new Error("say which folder the pictures go to");

const wanted = (name: string) => only.length === 0 || only.some((each) => each === name);
const pick = <T extends string>(all: readonly T[]) => (all.some(wanted) ? all.filter(wanted) : [...all]);

const browser = await chromium.launch(launchOptions());
let pictures = 0;
for (const language of pick(["en", "ta", "te"] as const)) {
  for (const theme of pick(["light", "dark"] as const)) {
    for (const zoom of pick(["100", "200"] as const)) {
      for (const what of pick(WALK_NAMES)) await walk(language, theme, zoom, what);
    }
  }
}
await browser.close();
process.stdout.write(`${pictures} pictures in ${folder}\n`);

async function walk(language: ScreenLanguage, theme: "light" | "dark", zoom: "100" | "200", what: Walk): Promise<void> {
  const to = join(resolve(folder ?? ""), `${language}-${theme}-${zoom}`, what);
  mkdirSync(to, { recursive: true });
  const factor = Number(zoom) / 100;
  const context = await browser.newContext({
    viewport: { width: 1280 / factor, height: 800 / factor },
    deviceScaleFactor: factor,
    locale: { en: "en-IN", ta: "ta-IN", te: "te-IN" }[language],
    colorScheme: theme,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const host = await startHost();
  const words = WORDS[language];
  let n = 0;
  const shot = async (name: string) => {
    await page.evaluate(() => document.fonts.ready);
    n += 1;
    pictures += 1;
    await page.screenshot({
      path: join(to, `${String(n).padStart(2, "0")}-${name}.png`),
    });
  };
  const stop: Stop = { page, host, words, shot };
  try {
    await WALKS[what](stop, language);
  } catch (error) {
    await shot("failed");
    process.stderr.write(`${language} ${theme} ${zoom}: ${String(error)}\n`);
  } finally {
    await host.stop();
    await context.close();
  }
}
