// The screens in the system's browser, on the real core. Nothing is retried: what fails once is a bug.

import { defineConfig } from "@playwright/test";
import { launchOptions } from "./lib/browser";

export default defineConfig({
  testDir: "stories",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    launchOptions: launchOptions(),
    viewport: { width: 1280, height: 800 },
    locale: "en-IN",
    reducedMotion: "reduce",
    trace: "off",
    actionTimeout: 15_000,
  } as never,
});
