// The desk under test: a place to run in, the program, and a person in front of it.

import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { drive } from "./driver.js";
import { person } from "./page.js";
import { place } from "./place.js";

/** The program under test, the one beside it, and what drives it; the task runner says where they are. */
export const DESK = needed("NADI_DESK");
export const NADI = join(dirname(realpathSync(DESK)), "nadi");
const DRIVER = needed("TAURI_DRIVER");

function needed(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: these tests are run by cargo xtask test --only shell`);
  return value;
}

/** A test in a place of its own, which is left clean whatever happens. */
export function inPlace(name, body, patience = 180_000) {
  test(name, { timeout: patience }, async () => {
    const here = await place();
    try {
      await body(here);
    } finally {
      await here.leave();
    }
  });
}

/** Opens the desk in a place, with a person in front of it. */
export async function open(here) {
  return person(await drive(here, DESK, DRIVER));
}
