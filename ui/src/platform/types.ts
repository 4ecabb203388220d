// All that the screens may know of the program they run in. A host sends requests to the core, tells
// what happened there, and does the few things that only a host can: saving a file, printing.
// It holds no rules and keeps nothing.

import type { Envelope, ErrorBody } from "~/api/generated/types";

export interface Host {
  /** Where the screens run. */
  readonly name: "desktop" | "browser" | "rehearsal";
  /** Sends one command; rejects with `DeskError` when the core refuses, with `HostGone` when nobody answers. */
  rpc(name: string, request: unknown): Promise<unknown>;
  /** Hears what happens in the core, in order, until the returned function is called. */
  subscribe(hear: (envelope: Envelope) => void, reach: (reached: boolean) => void): () => void;
  /** Saves text where the person says; false when they thought better of it. */
  saveText(name: string, media: string, text: string): Promise<boolean>;
  /** Saves bytes where the person says; false when they thought better of it. */
  saveBytes(name: string, media: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean>;
  /** Prints what is on the screen. */
  print(): void;
}

/** The core answered, and the answer is no. */
export class DeskError extends Error {
  readonly body: ErrorBody;

  constructor(body: ErrorBody) {
    super(body.code);
    this.name = "DeskError";
    this.body = body;
  }
}

/** Nobody answered: the program behind the screens is not there. */
export class HostGone extends Error {
  constructor() {
    super("host_gone");
    this.name = "HostGone";
  }
}

/** Whether a value has the form of an error from the core. */
export function isErrorBody(value: unknown): value is ErrorBody {
  return typeof value === "object" && value !== null && "code" in value && "fields" in value;
}
