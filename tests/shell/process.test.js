// The window as a program among others: one of it, no ear on the network, and only its two commands.

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DESK, inPlace, open } from "./lib/desk.js";
import { family, listeners, nameOf } from "./lib/proc.js";
import { ended, until } from "./lib/processes.js";

/** Where WebKit keeps what a page stores. */
const PAGE_STORAGE = /localstorage|indexeddb|databases|CacheStorage|serviceworkers|cookies/i;

inPlace("a second start brings the first window forward and ends", async (here) => {
  const first = await open(here);
  await first.sees("Set up your clinic");
  const second = here.start(DESK, ["--profile", here.profile]);
  assert.equal(await ended(second), 0, "the second one ends by itself, and well");
  await first.sees("Set up your clinic");
  await first.page.close();
});

inPlace("the window listens on no network and stores nothing of the page", async (here) => {
  const desk = here.start(DESK, ["--profile", here.profile]);
  const members = () => family(desk.pid);
  await until("the page runs", () => members().some((pid) => nameOf(pid).startsWith("WebKitWeb")));
  await until("the page asked the core", () => existsSync(join(here.profile, "lock")));
  assert.deepEqual(listeners(members()), [], "nothing may wait for a connection");
  const kept = readdirSync(here.settings.XDG_DATA_HOME, { recursive: true });
  assert.deepEqual(kept.filter((path) => PAGE_STORAGE.test(path)), [], "no page may write to the disk");
});

inPlace("the page may send the two commands and nothing else", async (here) => {
  const { page, sees } = await open(here);
  await sees("Set up your clinic");
  const asked = (command, words) =>
    page.run("return window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1]).then(() => 'done', String)", command, words);
  for (const command of ["plugin:window|set_title", "plugin:event|emit", "plugin:app|version", "plugin:path|resolve_directory"]) {
    assert.match(await asked(command, {}), /not allowed|not found/, `${command} is not granted`);
  }
  assert.equal(await asked("rpc", { name: "desk_status", request: null }), "done", "the command list is");
  const outside = "return fetch('http://127.0.0.1:9/').then(() => 'reached', () => 'refused')";
  assert.equal(await page.run(outside), "refused", "the page's policy lets it reach nothing else");
  await page.close();
});

inPlace("what the page saves lands among the person's downloads", async (here) => {
  const { page, sees } = await open(here);
  await sees("Set up your clinic");
  await page.run(`
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["seq,action"], { type: "text/csv" }));
    link.download = "trail.csv";
    link.click();
    URL.revokeObjectURL(link.href);`);
  const file = join(here.downloads, "trail.csv");
  await until("the file is there", () => existsSync(file) && readFileSync(file, "utf8") === "seq,action");
  await page.close();
});
