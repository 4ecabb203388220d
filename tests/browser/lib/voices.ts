// Made-up speech for the stories: espeak-ng reads aloud, each speaker on a channel of their own.

import { execFileSync } from "node:child_process";

/** A line of a talk. */
export interface Line {
  readonly who: "doctor" | "patient";
  readonly text: string;
}

const RATE = 22_050;
const PAUSE = RATE * 0.9;

/** A talk as a WAV file with two channels. */
export function talk(language: "en" | "ta" | "te", lines: readonly Line[]): Buffer {
  const frames: Int16Array[] = [pair(new Int16Array(PAUSE), 0)];
  for (const { who, text } of lines) {
    frames.push(pair(said(language, text), who === "doctor" ? 0 : 1), pair(new Int16Array(PAUSE), 0));
  }
  return wav(frames);
}

function said(language: string, text: string): Int16Array {
  const whole = execFileSync("espeak-ng", ["-v", language, "-s", "165", "--stdout", text], { maxBuffer: 64 * 1024 * 1024 });
  const samples = whole.subarray(44);
  return new Int16Array(samples.buffer.slice(samples.byteOffset, samples.byteOffset + Math.floor(samples.length / 2) * 2));
}

function pair(samples: Int16Array, side: 0 | 1): Int16Array {
  const both = new Int16Array(samples.length * 2);
  samples.forEach((sample, at) => {
    both[at * 2 + side] = sample;
  });
  return both;
}

function wav(parts: readonly Int16Array[]): Buffer {
  const sound = Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)));
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + sound.length, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(2, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE * 4, 28);
  head.writeUInt16LE(4, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36);
  head.writeUInt32LE(sound.length, 40);
  return Buffer.concat([head, sound]);
}
