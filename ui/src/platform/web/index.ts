// The loopback host in a browser. The token of the launch stands in the address of the first page
// only; it is taken out of the address at once and kept in memory.

import type { Envelope } from "~/api/generated/types";
import { offer } from "../offer";
import { DeskError, type Host, HostGone, isErrorBody } from "../types";
import { messages } from "./stream";

const RETRY_MS = 1_000;

function takeToken(): string {
  const address = new URL(window.location.href);
  const token = address.searchParams.get("token") ?? "";
  window.history.replaceState(null, "", "/");
  return token;
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, cache: "no-store", credentials: "same-origin", redirect: "error" });
  } catch {
    throw new HostGone();
  }
}

async function answer(response: Response): Promise<unknown> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body;
  if (isErrorBody(body)) throw new DeskError(body);
  throw new HostGone();
}

/** The host behind this page. */
export function webHost(): Host {
  const headers = { "x-nadi-token": takeToken() };
  return {
    name: "browser",
    rpc: async (name, request) => {
      const init = { method: "POST", headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(request) };
      return answer(await reach(`/rpc/${name}`, init));
    },
    subscribe: (hear, reached) => follow(headers, hear, reached),
    saveText: (name, media, text) => Promise.resolve(offer(name, media, text)),
    saveBytes: (name, media, bytes) => Promise.resolve(offer(name, media, bytes)),
    print: () => window.print(),
  };
}

/** Follows the stream of events, and comes back after a break where it left off. */
function follow(headers: Record<string, string>, hear: (envelope: Envelope) => void, reached: (here: boolean) => void): () => void {
  const stop = new AbortController();
  let last: number | null = null;
  const once = async () => {
    const after = last === null ? "" : `?after=${last}`;
    const response = await reach(`/events${after}`, { headers, signal: stop.signal });
    if (!response.ok || !response.body) return;
    reached(true);
    for await (const text of messages(response.body)) {
      const envelope = JSON.parse(text) as Envelope;
      last = envelope.seq;
      hear(envelope);
    }
  };
  const again = (): void => {
    if (stop.signal.aborted) return;
    // A broken stream is taken up again; meanwhile the screens say that nobody answers.
    const broken = () => {
      if (!stop.signal.aborted) reached(false);
      window.setTimeout(again, RETRY_MS);
    };
    once().then(broken, broken);
  };
  again();
  return () => stop.abort();
}
