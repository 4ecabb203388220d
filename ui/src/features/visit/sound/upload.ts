// Sends files to the core, part after part. One goes after the other; what becomes of each is the core's
// to say.

import { ask } from "~/api/ask";
import type { OnDuplicate } from "~/api/generated/types";

const PART = 768 * 1024;

/** Brings files in for a visit. Gives how many could not be sent whole. */
export async function bringIn(files: readonly File[], visit: string, language: string, duplicates: OnDuplicate): Promise<number> {
  const announced = files.map((file) => ({ name: file.name, bytes: file.size, visit, language }));
  const batch = await ask("import_begin", { files: announced, duplicates });
  let failed = 0;
  for (const [at, { id, state }] of batch.files.entries()) {
    const file = files[at];
    if (!file || state !== "receiving") continue;
    await send(id, file).catch(() => failed++);
  }
  return failed;
}

async function send(id: string, file: File): Promise<void> {
  for (let offset = 0; offset < file.size; offset += PART) {
    const bytes = new Uint8Array(await file.slice(offset, offset + PART).arrayBuffer());
    await ask("import_part", { file: id, offset, data: base64(bytes) });
  }
}

function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return btoa(pieces.join(""));
}
