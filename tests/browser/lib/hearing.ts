// Sound that is brought in through the command list, for stories that begin where it is there already.

import type { Host } from "./host";
import { type Line, talk } from "./voices";

/** A short talk in each language of the screens. */
export const TALKS: Record<"en" | "ta" | "te", readonly Line[]> = {
  en: [
    { who: "doctor", text: "When did the back pain start?" },
    { who: "patient", text: "I have pain in my chest since yesterday." },
    { who: "doctor", text: "Take paracetamol twice a day after food." },
  ],
  ta: [
    { who: "doctor", text: "உங்களுக்கு தலைவலி இருக்கிறதா?" },
    { who: "patient", text: "எனக்கு மூன்று நாட்களாக காய்ச்சல் இருக்கிறது." },
    { who: "doctor", text: "நிறைய தண்ணீர் குடியுங்கள்." },
  ],
  te: [
    { who: "doctor", text: "మీకు దగ్గు ఉందా?" },
    { who: "patient", text: "నాకు మూడు రోజుల నుండి జ్వరం ఉంది." },
    { who: "doctor", text: "నీళ్ళు ఎక్కువగా తాగండి." },
  ],
};

/** Begins a visit whose patient agreed. */
export async function agreedVisit(host: Host, language: "en" | "ta" | "te", complaint: string): Promise<string> {
  const consent = { kind: "recording", given: true, how: "spoken" } as const;
  const visit = await host.rpc("visit_create", {
    kind: "new",
    language,
    specialty: "general",
    complaint,
    consent,
  });
  return visit.row.id;
}

/** Brings a talk in for a new visit and waits until it is written down. */
export async function heardVisit(host: Host, language: "en" | "ta" | "te", complaint: string): Promise<string> {
  const visit = await agreedVisit(host, language, complaint);
  await hear(host, visit, language);
  return visit;
}

/** Brings a talk in for a visit and waits until it is written down. */
export async function hear(host: Host, visit: string, language: "en" | "ta" | "te"): Promise<void> {
  const sound = talk(language, TALKS[language]);
  const files = [{ name: "talk.wav", bytes: sound.length, visit, language }];
  const { files: announced } = await host.rpc("import_begin", {
    files,
    duplicates: "keep",
  });
  const file = announced[0]?.id ?? "";
  for (let offset = 0; offset < sound.length; offset += 768 * 1024) {
    const part = sound.subarray(offset, offset + 768 * 1024);
    await host.rpc("import_part", {
      file,
      offset,
      data: part.toString("base64"),
    });
  }
  for (;;) {
    const { transcript } = await host.rpc("transcript_show", { visit });
    if (transcript?.state === "complete") return;
    await new Promise((done) => setTimeout(done, 200));
  }
}
