// The note of a visit: its lines, flags, letters, versions.

import type { DoubtWhy, FlagRule, LetterKind, LineFate, LineState, NoteSection, NoteState, VersionKind } from "~/api/generated/types";

export const notes = {
  title: "Note",
  section: { subjective: "History", objective: "Examination", assessment: "Assessment", plan: "Plan" } satisfies Record<
    NoteSection,
    string
  >,
  state: { draft: "Draft", signed: "Signed", amending: "Being amended", amended: "Amended", erased: "Erased" } satisfies Record<
    NoteState,
    string
  >,
  mark: { heard: "Heard", template: "Template", typed: "Typed", unsupported: "Not heard" } satisfies Record<LineState, string>,
  why: {
    number: "Nobody said this number",
    drug: "Nobody named this drug",
    not_denied: "Nobody denied this",
    denied: "This was denied in the talk",
  } satisfies Record<DoubtWhy, string>,
  savedAt: (when: string) => `saved ${when}`,
  signedBy: (who: string, when: string) => `Signed by ${who}, ${when}`,
  empty: "No note yet",
  emptyText: "Draft it from the words of the visit, or write the first line.",
  noWordsText: "Type or paste what was said, or write the first line.",
  draft: "Draft note",
  draftAgain: "Draft again",
  drafting: "Drafting…",
  wordsChanged: "The words of the visit changed since this draft.",
  takeIn: "Bring a finished note in",
  takeInText: "Choose a PDF, a Word file or a text, or paste the note. Look through it: each line becomes a line of the note.",
  takeInFile: "From a file",
  takeInReading: "Reading the file…",
  takeInLabel: "The note",
  takeInLetters: (n: string) => `${n} letters`,
  takeInUnread: (pages: string) => `Not read, because they are pictures: pages ${pages}. What stands there is missing below.`,
  takeInUnknown: "Letters that could not be told stand as \ufffd. Look at the pages, and put in what is written there.",
  takeInGo: "Put into the note",
  tookIn: "Brought into the note",
  typeWords: "Type what was said",
  typeWordsText: "One turn a line, beginning with Doctor: or Patient:",
  words: "What was said",
  line: "Line",
  addLine: (section: string) => `Add a line: ${section}`,
  change: "Change the line",
  takeOut: "Take the line out",
  takenOut: "Line taken out",
  lineSaved: "Line saved",
  removed: (n: string) => (n === "1" ? "1 line taken out" : `${n} lines taken out`),
  putBack: "Put back",
  wasDrafted: (text: string) => `Drafted as: ${text}`,
  heardAt: (time: string) => `heard ${time}`,
  play: "Play from here",
  quoteChanged: "These words were changed since.",
  noEvidence: "No words of the visit stand behind this line.",
  sign: "Sign",
  signed: "Note signed",
  signTitle: "Sign this note?",
  signText: (marked: string, flags: string) =>
    `Words that were not heard: ${marked}. Flags that nobody put away: ${flags}. Once signed, nothing changes it.`,
  amend: "Amend",
  amendTitle: "Open the signed note again?",
  amendText: "What was signed stays as it is. The reason is kept with the new version.",
  amendStop: "Give the amendment up",
  amendStopped: "The note stands as it was signed",
  reason: "Reason",
  flags: "Look once more",
  flag: {
    allergy_against_drug: (f: FlagWords) => `${f.subject} is ordered, and ${f.other} was told`,
    same_drug_twice: (f: FlagWords) => `${f.subject} and ${f.other} are the same drug`,
    same_group_twice: (f: FlagWords) => `${f.value} and ${f.subject} are of one group: ${f.other}`,
    dose_unusual: (f: FlagWords) => `${f.subject} ${f.value}: usual for adults is ${f.usual}`,
    vital_unusual: (f: FlagWords) => `${f.subject} ${f.value}: usual is ${f.usual}`,
    allergy_not_asked: () => "A drug is ordered and nobody spoke of allergies",
    follow_up_not_said: () => "No time to come again was said",
  } satisfies Record<FlagRule, (f: FlagWords) => string>,
  vital: {
    bp_systolic: "Upper blood pressure",
    bp_diastolic: "Lower blood pressure",
    pulse: "Pulse",
    spo2: "Oxygen",
    resp_rate: "Breaths a minute",
    temperature_c: "Temperature °C",
    temperature_f: "Temperature °F",
    glucose_fasting_mg_dl: "Fasting glucose",
    glucose_random_mg_dl: "Random glucose",
  },
  seen: "Put away",
  unseen: "Show again",
  prompts: "Often asked",
  letters: "Letters",
  letter: { summary: "Summary for the record", next_steps: "Your next steps", message: "Message to the patient" } satisfies Record<
    LetterKind,
    string
  >,
  letterEmpty: "The note holds nothing for this yet.",
  letterEdited: (who: string) => `Changed by ${who}`,
  letterBehind: "The note changed since this letter was changed.",
  letterAgain: "Write it from the note again",
  letterSaved: "Letter saved",
  letterLanguage: "Language of the message",
  versions: "Versions",
  noVersions: "The first version is kept when the note is signed.",
  version: (n: number) => `Version ${n}`,
  versionKind: { draft: "Draft", signed: "Signed", amended: "Amended", erased: "Erased" } satisfies Record<VersionKind, string>,
  compare: "Compare with now",
  fate: { same: "Same", added: "New", removed: "Gone", changed: "Changed" } satisfies Record<LineFate, string>,
  noDifference: "Nothing differs.",
  redraftTitle: "Draft the note again?",
  redraftText: (kept: string) => `Lines that persons wrote or changed stay: ${kept}.`,
  comes: "Comes",
  goes: "Goes",
  redraftNone: "The new draft says the same.",
};

/** What a flag speaks of. */
export interface FlagWords {
  subject: string;
  other: string;
  value: string;
  usual: string;
}
