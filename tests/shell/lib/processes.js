// Programs that a test starts, and their end.

import { spawn } from "node:child_process";

/** Starts a program. Its first line can be waited for; the rest of what it says goes nowhere. */
export function start(program, words, options = {}) {
  const child = spawn(program, words, { stdio: ["ignore", "pipe", "ignore"], ...options });
  child.firstLine = new Promise((resolve, reject) => {
    let said = "";
    child.once("error", reject);
    child.once("close", () => reject(new Error(`${program} ended before it said anything`)));
    child.stdout.setEncoding("utf8").on("data", (text) => {
      said = said.slice(0, 4096) + text;
      if (said.includes("\n")) resolve(said.split("\n")[0]);
    });
  });
  child.firstLine.catch(() => {}); // Most programs are not asked for a line.
  return child;
}

/** How a program ended. */
export function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("exit", (code) => resolve(code)));
}

/** Ends a program and waits until it is gone. */
export async function end(child) {
  if (child.exitCode === null && child.signalCode === null && child.pid) {
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), 5_000);
    await ended(child);
    clearTimeout(late);
  }
}

/** Asks again and again until the answer is not empty; says what was waited for when it never is. */
export async function until(what, ask, patience = 20_000) {
  const last = Date.now() + patience;
  let trouble = "";
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      trouble = `: ${error.message}`;
    }
    if (Date.now() > last) throw new Error(`waited in vain until ${what}${trouble}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
