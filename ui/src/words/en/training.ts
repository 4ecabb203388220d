// Training cases and their points.

import type { CaseDifficulty } from "~/api/generated/types";

export const training = {
  title: "Training",
  text: "Made-up visits to learn coding by. Nobody in them lived.",
  caseHead: "Case",
  specialty: "Specialty",
  difficultyHead: "Difficulty",
  difficulty: { easy: "Easy", medium: "Medium", hard: "Hard" } satisfies Record<CaseDifficulty, string>,
  times: "Taken",
  best: "Own best",
  assistant: "Nadi",
  rules: (version: string) => `Points of Nadi: ${version}`,
  history: "Own answers",
  points: (n: string) => `${n} of 100`,
  own: "Own cases of the practice",
  ownText: "A JSON list of cases. Use made-up visits, or notes with every name taken out.",
  bring: "Bring cases in",
  take: "Take own cases out",
  brought: "The cases are here.",
  back: "Back to the cases",
  note: "The note",
  answerTitle: "Your answer",
  diagnoses: "Diagnoses",
  codesHint: "Codes with blanks between",
  noLevel: "No level",
  services: "Services beside the level",
  servicesHint: "Modifiers behind a dash, such as G0439-25",
  answer: "Show the points",
  scored: "Points",
  parts: (diagnoses: string, level: string, services: string) =>
    `Diagnoses ${diagnoses} of 50 · level ${level} of 30 · services ${services} of 20`,
  yours: "You",
  key: "The note supports",
};
