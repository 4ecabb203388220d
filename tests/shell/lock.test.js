// What is left on the screen, and in the web view, when the desk locks.

import assert from "node:assert/strict";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { firstRun } from "./lib/clinic.js";
import { inPlace, open } from "./lib/desk.js";
import { ended } from "./lib/processes.js";

const PATIENT = "Selvam Muthukumarasamy";

async function withPatient(here) {
  const meena = await open(here);
  await firstRun(meena);
  await meena.press("Patients");
  await meena.press("Add a patient");
  await meena.fill("Name", PATIENT);
  await meena.press("Save");
  await meena.sees(PATIENT);
  return meena;
}

inPlace("locking takes everything off the screen", async (here) => {
  const meena = await withPatient(here);
  await meena.press("Lock");
  await meena.sees("Welcome back");
  const page = await meena.page.run("return document.documentElement.outerHTML");
  assert.ok(!page.includes(PATIENT), "not even hidden parts of the page may keep a name");
  await meena.page.close();
});

inPlace("the desk locks before the laptop sleeps", async (here) => {
  const meena = await withPatient(here);
  const signal = ["/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", "boolean:true"];
  const bus = `--bus=${here.settings.DBUS_SYSTEM_BUS_ADDRESS}`;
  assert.equal(await ended(here.start("dbus-send", [bus, "--type=signal", ...signal])), 0, "the signal went out");
  await meena.sees("The desk locked when the laptop went to sleep.");
  assert.ok(!(await meena.finds(PATIENT)), "whoever opens the lid sees no patient");
  await meena.page.close();
});

inPlace("the web view keeps nothing", async (here) => {
  const meena = await withPatient(here);
  const kept = await meena.page.run(`
    const bases = await indexedDB.databases();
    return [localStorage.length, sessionStorage.length, bases.length, document.cookie.length];`);
  assert.deepEqual(kept, [0, 0, 0, 0], "no storage of the page holds anything");
  await meena.page.close();
  const outside = files(here.folder).filter((path) => !path.startsWith(here.profile));
  const wrong = outside.filter((path) => readFileSync(path).includes(PATIENT));
  assert.deepEqual(wrong, [], "no file outside the clinic's folder names the patient");
});

function files(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const kind = statSync(path, { throwIfNoEntry: false });
    if (kind?.isDirectory()) return files(path);
    return kind?.isFile() ? [path] : [];
  });
}
