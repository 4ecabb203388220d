// A microphone in front of which somebody speaks: a sink of PulseAudio that nobody hears, and the end where it
// can be recorded again. A server of its own, in a folder of its own.

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A microphone that can be spoken into. */
export interface Microphone {
  /** What a program needs in its environment to hear it. */
  readonly env: Record<string, string>;
  /** Plays a WAV file into it, to its end. */
  say(wav: Buffer): void;
  /** Takes it away. */
  stop(): Promise<void>;
}

/** Starts one; it is heard when this resolves. */
export async function startMicrophone(): Promise<Microphone> {
  const folder = mkdtempSync(join(tmpdir(), "nadi-mic-"));
  const [home, socket, alsa] = ["home", "pulse.sock", "asound.conf"].map((name) => join(folder, name)) as [string, string, string];
  mkdirSync(home, { mode: 0o700 });
  writeFileSync(alsa, "</usr/share/alsa/alsa.conf>\npcm.!default { type pulse }\nctl.!default { type pulse }\n");
  const env = { HOME: home, XDG_RUNTIME_DIR: home, PULSE_SERVER: `unix:${socket}`, ALSA_CONFIG_PATH: alsa };
  const words = ["-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes"];
  const modules = [`module-native-protocol-unix socket=${socket} auth-anonymous=1`, "module-null-sink sink_name=talk"];
  const server = spawn("pulseaudio", [...words, ...modules.flatMap((module) => ["-L", module])], {
    env: { ...process.env, ...env },
    stdio: "ignore",
  });
  await until(() => existsSync(socket), server);
  const run = (program: string, args: string[]) => execFileSync(program, args, { env: { ...process.env, ...env }, stdio: "ignore" });
  run("pactl", ["set-default-source", "talk.monitor"]);
  return {
    env,
    say: (wav) => {
      const path = join(folder, "said.wav");
      writeFileSync(path, wav);
      run("paplay", ["--device=talk", path]);
    },
    stop: async () => {
      const ended = new Promise((done) => server.once("exit", done));
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function until(there: () => boolean, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (there()) return;
    if (server.exitCode !== null) break;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("PulseAudio does not start: `cargo xtask setup` installs it");
}
