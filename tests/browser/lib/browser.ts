// The system's own browser, headless; nothing is downloaded.

import { existsSync } from "node:fs";
import type { LaunchOptions } from "@playwright/test";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/snap/bin/chromium",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** How the browser is started. */
export function launchOptions(): LaunchOptions {
  const executablePath = [process.env.CHROMIUM, ...PLACES].find((place) => place !== undefined && existsSync(place));
  return {
    ...(executablePath ? { executablePath } : {}),
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"],
  };
}
