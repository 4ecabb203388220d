// A visit is recorded in the real window: sound comes in through a microphone, words come out on the screen.

import assert from "node:assert/strict";
import { firstRun } from "./lib/clinic.js";
import { inPlace, open } from "./lib/desk.js";
import { startMicrophone } from "./lib/microphone.js";
import { until } from "./lib/processes.js";

/** What is said, and a word that must stand on the screen for it. */
const TALKS = {
  en: { lines: ["When did the back pain start?", "I have pain in my chest since yesterday."], word: /chest/i },
  ta: { lines: ["உங்களுக்கு தலைவலி இருக்கிறதா?", "எனக்கு மூன்று நாட்களாக காய்ச்சல் இருக்கிறது."], word: /காய்ச்சல்/ },
  te: { lines: ["మీకు దగ్గు ఉందా?", "నాకు మూడు రోజుల నుండి జ్వరం ఉంది."], word: /జ్వరం/ },
};

/** The words of every turn on the page. */
const TURNS = `
  return [...document.querySelectorAll("textarea")]
    .filter((field) => /^What .* said$/.test(field.getAttribute("aria-label") ?? ""))
    .map((field) => field.value);`;

/** A visit whose patient agreed, begun through the window's own door. */
function begin(page, language) {
  const consent = { kind: "recording", given: true, how: "spoken" };
  const request = { kind: "new", language, specialty: "general", complaint: `Talk ${language}`, consent };
  return page.run("return window.__TAURI_INTERNALS__.invoke('rpc', arguments[0]).then(() => true)", { name: "visit_create", request });
}

inPlace(
  "a visit is recorded in the window and its words come, in three languages",
  async (here) => {
    const microphone = await startMicrophone(here);
    const meena = await open(here);
    await firstRun(meena);
    for (const [language, { lines, word }] of Object.entries(TALKS)) {
      await begin(meena.page, language);
      await meena.opens(`Talk ${language}`);
      await meena.press("Record");
      await meena.sees("Recording");
      microphone.say(language, lines);
      await meena.press("Stop");
      const turns = await until("the words are there", async () => {
        const found = await meena.page.run(TURNS);
        return found.length >= lines.length && found;
      }, 120_000);
      assert.match(turns.join(" "), word, `what was said in ${language} stands on the screen`);
      await meena.press("Today");
    }
    await meena.page.close();
  },
  480_000,
);
