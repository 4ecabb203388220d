// A place to run the desk in: a screen in memory, a message bus of its own, empty folders. Nothing of the
// person who runs the tests is read or written.

import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { end, start } from "./processes.js";

/** Makes a place; `leave` ends what runs in it and removes its folders. */
export async function place() {
  const folder = mkdtempSync(join(tmpdir(), "nadi-shell-"));
  const settings = folders(folder);
  const downloads = join(settings.HOME, "Downloads");
  mkdirSync(downloads);
  writeFileSync(join(settings.XDG_CONFIG_HOME, "user-dirs.dirs"), 'XDG_DOWNLOAD_DIR="$HOME/Downloads"\n');
  const screen = start("Xvfb", ["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"], { env: settings });
  const bus = start("dbus-daemon", ["--session", "--nofork", "--nosyslog", "--print-address=1"], { env: settings });
  settings.DISPLAY = `:${await screen.firstLine}`;
  // The laptop's own bus is the same one here, so that a test can say that the laptop goes to sleep.
  settings.DBUS_SESSION_BUS_ADDRESS = await bus.firstLine;
  settings.DBUS_SYSTEM_BUS_ADDRESS = settings.DBUS_SESSION_BUS_ADDRESS;
  const started = [bus, screen];
  return {
    folder,
    settings,
    downloads,
    profile: join(folder, "clinic"),
    start: (program, words, more = {}) => {
      const child = start(program, words, { env: { ...settings, ...more } });
      started.unshift(child);
      return child;
    },
    leave: async () => {
      for (const child of started) await end(child);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function folders(folder) {
  const made = (name) => {
    const path = join(folder, name);
    mkdirSync(path, { mode: 0o700 });
    return path;
  };
  return {
    PATH: process.env.PATH,
    LANG: "en_IN.UTF-8",
    HOME: made("home"),
    TMPDIR: made("tmp"),
    XDG_CACHE_HOME: made("cache"),
    XDG_CONFIG_HOME: made("config"),
    XDG_DATA_HOME: made("data"),
    XDG_RUNTIME_DIR: made("run"),
    // Software drawing: there is no graphics card behind a screen in memory.
    LIBGL_ALWAYS_SOFTWARE: "1",
    WEBKIT_DISABLE_DMABUF_RENDERER: "1",
    NO_AT_BRIDGE: "1",
    GTK_USE_PORTAL: "0",
  };
}
