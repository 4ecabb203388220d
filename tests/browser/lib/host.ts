// Starts the loopback host on an empty temporary profile and speaks with its core.

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { CommandMap } from "~/api/generated/commands";

const root = resolve(import.meta.dirname, "../../..");

/** A loopback host of its own, with a profile of its own. */
export interface Host {
  readonly url: string;
  readonly profile: string;
  /** Runs a command as the screens would. */
  rpc<N extends keyof CommandMap>(name: N, request: CommandMap[N]["request"]): Promise<CommandMap[N]["reply"]>;
  /** Ends the host; the profile goes with it. */
  stop(): Promise<void>;
}

function program(): string {
  const places = [process.env.NADI, join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug/nadi")];
  const found = places.find((place) => place !== undefined && existsSync(place));
  if (!found) throw new Error("the nadi program is not built: cargo build -p nadi-cli");
  return found;
}

/** Whatever microphone the machine of the tests has, the stories know none. */
const DEAF = { ALSA_CONFIG_PATH: "/dev/null", PIPEWIRE_REMOTE: "none", PULSE_SERVER: "none" };

/** Starts a host; it is ready when this resolves. */
export async function startHost(hears: Record<string, string> = DEAF): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), "nadi-browser-"));
  const profile = join(folder, "clinic");
  const child = spawn(program(), ["serve", "--profile", profile, "--ui", join(root, "ui/dist"), "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...hears },
  });
  const url = await readyLine(child);
  const { origin, searchParams } = new URL(url);
  const token = searchParams.get("token") ?? "";
  return {
    url,
    profile,
    rpc: async (name, request) => {
      const headers = {
        "content-type": "application/json",
        "x-nadi-token": token,
        origin,
      };
      const response = await fetch(`${origin}/rpc/${name}`, {
        method: "POST",
        headers,
        body: JSON.stringify(request),
      });
      const body: unknown = await response.json();
      if (!response.ok) throw new Error(`${name}: ${JSON.stringify(body)}`);
      return body as never;
    },
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = new Promise((done) => child.once("exit", done));
        child.kill("SIGTERM");
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function readyLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error("the host has no output");
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith("{")) return (JSON.parse(line) as { url: string }).url;
  }
  throw new Error("the host ended before it was ready");
}
