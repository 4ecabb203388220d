// The walks through the product: a clinic in India, and what a practice in the United States has besides.

import { claimsScreens, claimsWork } from "./claims-walk";
import { MEENA, fill, invite } from "./clinic";
import { codingScreens, codingWork } from "./coding-walk";
import { hear } from "./hearing";
import { type Stop, atTheDoor, atWork, firstRun } from "./walk";
import type { ScreenLanguage } from "./words";

/** Each begins with a desk that nobody has set up. */
export const WALKS = {
  clinic: async (stop: Stop): Promise<void> => {
    await stop.page.goto(stop.host.url);
    await firstRun(stop);
    await hear(stop.host, await fill(stop.host), "ta");
    await invite(stop.host);
    await atWork(stop);
    await atTheDoor(stop, MEENA);
  },
  claims: async (stop: Stop, language: ScreenLanguage): Promise<void> => {
    const failed = await claimsWork(stop.host, language);
    await stop.page.goto(stop.host.url);
    await claimsScreens(stop, failed);
  },
  coding: async (stop: Stop, language: ScreenLanguage): Promise<void> => {
    await codingWork(stop.host, language);
    await stop.page.goto(stop.host.url);
    await codingScreens(stop);
  },
} as const;

export type Walk = keyof typeof WALKS;
export const WALK_NAMES = ["clinic", "claims", "coding"] as const satisfies readonly Walk[];
