import { describe, expect, it } from "vitest";
import { messages } from "./stream";

async function read(...pieces: (string | Uint8Array)[]): Promise<string[]> {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(typeof piece === "string" ? encoder.encode(piece) : piece);
      controller.close();
    },
  });
  const found: string[] = [];
  for await (const data of messages(body)) found.push(data);
  return found;
}

describe("messages", () => {
  it("gives the data of each message, in order", async () => {
    expect(await read('id: 1\ndata: {"a":1}\n\nid: 2\ndata: two\n\n')).toEqual(['{"a":1}', "two"]);
  });

  it("waits for the rest of a message that comes in pieces", async () => {
    expect(await read("da", "ta: on", "e\n", "\ndata: two\r\n\r\n"), "the network cuts where it likes").toEqual(["one", "two"]);
  });

  it("puts a letter together that was cut in the middle", async () => {
    const bytes = new TextEncoder().encode("data: நாடி\n\n");
    expect(await read(bytes.slice(0, 8), bytes.slice(8)), "Tamil letters are three bytes long").toEqual(["நாடி"]);
  });

  it("passes over what is only said to keep the line open", async () => {
    expect(await read(": still here\n\ndata: x\n\n")).toEqual(["x"]);
  });
});
