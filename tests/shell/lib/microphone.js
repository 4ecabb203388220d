// A microphone in front of which somebody speaks: a sink of PulseAudio that nobody hears, and the end where it
// can be recorded again. The server is one of the place's own.

import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "./processes.js";

/** Starts one in a place; programs that are started there after this hear it. */
export async function startMicrophone(place) {
  const [socket, alsa, said] = ["pulse.sock", "asound.conf", "said.wav"].map((name) => join(place.folder, name));
  writeFileSync(alsa, "</usr/share/alsa/alsa.conf>\npcm.!default { type pulse }\nctl.!default { type pulse }\n");
  Object.assign(place.settings, { PULSE_SERVER: `unix:${socket}`, ALSA_CONFIG_PATH: alsa });
  const words = ["-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes"];
  const modules = [`module-native-protocol-unix socket=${socket} auth-anonymous=1`, "module-null-sink sink_name=talk"];
  place.start("pulseaudio", [...words, ...modules.flatMap((module) => ["-L", module])]);
  const run = (program, args) => execFileSync(program, args, { env: place.settings, stdio: "ignore" });
  await until("the sound server answers", () => existsSync(socket) && (run("pactl", ["set-default-source", "talk.monitor"]), true));
  return {
    /** Reads lines aloud into it, with a breath between them, to their end. */
    say: (language, lines) => {
      for (const line of lines) {
        run("espeak-ng", ["-v", language, "-s", "165", "-w", said, line]);
        run("paplay", ["--device=talk", said]);
      }
    },
  };
}
