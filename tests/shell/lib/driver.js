// The small part of WebDriver (W3C) that the tests speak to tauri-driver.

import { createServer } from "node:net";
import { until } from "./processes.js";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Opens the desk through tauri-driver and hands back a page to work on. */
export async function drive(place, desk, driver) {
  const [port, native] = [await freePort(), await freePort()];
  const process = place.start(driver, ["--port", String(port), "--native-port", String(native)]);
  const root = `http://127.0.0.1:${port}`;
  await until("the driver answers", () => fetch(`${root}/status`).then((answer) => answer.ok));
  const options = { application: desk, args: ["--profile", place.profile] };
  const capabilities = { alwaysMatch: { "tauri:options": options } };
  const { sessionId } = await ask(root, "POST", "/session", { capabilities });
  return page(root, `/session/${sessionId}`, process);
}

async function ask(root, method, path, body) {
  const answer = await fetch(`${root}${path}`, {
    method,
    headers: { "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value?.error}: ${value?.message}`);
  return value;
}

function page(root, session, process) {
  const send = (method, path, body) => ask(root, method, `${session}${path}`, body);
  const find = async (xpath) => {
    const found = await send("POST", "/elements", { using: "xpath", value: xpath });
    return found.map((each) => each[ELEMENT]);
  };
  const run = (script, ...args) => send("POST", "/execute/sync", { script, args });
  return {
    process,
    /** Runs a function body in the page; it may return a promise. */
    run,
    find,
    click: (id) => send("POST", `/element/${id}/click`, {}),
    /** Marks what stands in a field, so that typing replaces it. */
    select: (id) => run("arguments[0].focus(); arguments[0].select();", { [ELEMENT]: id }),
    type: (id, text) => send("POST", `/element/${id}/value`, { text }),
    title: () => send("GET", "/title"),
    close: () => send("DELETE", ""),
  };
}
