// The desktop window. Two doors to the core, `rpc` and `subscribe`, and nothing else.

import { Channel, invoke } from "@tauri-apps/api/core";
import type { Envelope } from "~/api/generated/types";
import { offer } from "../offer";
import { DeskError, type Host, HostGone, isErrorBody } from "../types";

async function send(name: string, request: unknown): Promise<unknown> {
  try {
    return await invoke("rpc", { name, request });
  } catch (error) {
    if (isErrorBody(error)) throw new DeskError(error);
    throw new HostGone();
  }
}

/** The desktop window's host. */
export function tauriHost(): Host {
  return {
    name: "desktop",
    rpc: send,
    subscribe: (hear, reached) => {
      const channel = new Channel<Envelope>();
      let stopped = false;
      channel.onmessage = (envelope) => {
        if (!stopped) hear(envelope);
      };
      invoke("subscribe", { channel }).then(
        () => reached(true),
        () => reached(false),
      );
      return () => {
        stopped = true;
      };
    },
    saveText: (name, media, text) => Promise.resolve(offer(name, media, text)),
    saveBytes: (name, media, bytes) => Promise.resolve(offer(name, media, bytes)),
    print: () => window.print(),
  };
}
