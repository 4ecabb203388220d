// Reads server-sent events from a response: the data of each message, in order.

/** The data of each message until the stream ends. */
export async function* messages(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const parts = (rest + value.replaceAll("\r\n", "\n")).split("\n\n");
    rest = parts.pop() ?? "";
    for (const part of parts) {
      const data = dataOf(part);
      if (data !== "") yield data;
    }
  }
}

function dataOf(message: string): string {
  return message
    .split("\n")
    .filter((line) => line.startsWith("data:"))
    .map((line) => line.slice("data:".length).trimStart())
    .join("\n");
}
