// The rail at the left, the head of the desk, and the keys.

import type { Words } from "../en";

export const rail: Words["rail"] = {
  today: "ఈరోజు",
  patients: "రోగులు",
  jobs: "పనులు",
  settings: "సెట్టింగ్స్",
  help: "కీలు",
  lock: "లాక్",
  main: "ముఖ్యం",
  you: "మీరు",
  switchPerson: "మనిషిని మార్చండి",
  sample: "నమూనా క్లినిక్",
  skip: "విషయానికి వెళ్లండి",
  searchLabel: "అన్నిటిలో వెతకండి",
  searchHint: "పేరు, ఫోన్, సమస్య",
  foundPatients: "రోగులు",
  foundVisits: "విజిట్లు",
  nothingFound: (words) => `“${words}” దొరకలేదు`,
};

export const keys: Words["keys"] = {
  title: "కీలు",
  everywhere: "అన్ని చోట్ల",
  lists: "జాబితాల్లో",
  screens: "కొన్ని స్క్రీన్లలో",
  search: "అన్నిటిలో వెతకండి",
  help: "ఈ షీట్ చూపించు",
  today: "ఈరోజుకు వెళ్లండి",
  patients: "రోగులకు వెళ్లండి",
  settings: "సెట్టింగ్స్‌కు వెళ్లండి",
  jobs: "పనులు చూపించు",
  lock: "డెస్క్ లాక్ చేయండి",
  nextRow: "తర్వాతి వరుస",
  previousRow: "ముందు వరుస",
  openRow: "వరుస తెరవండి",
  startVisit: "విజిట్ మొదలుపెట్టండి",
  newPatient: "రోగిని చేర్చండి",
  edit: "మార్చండి",
  leave: "షీట్ లేదా ప్రశ్న మూసేయండి",
  single: "ఒక్క అక్షరాలే కీలుగా",
  singleNote: "మాటతో టైప్ చేసేటప్పుడు లాంటి వేళల్లో కీలు పొరపాటున పనిచేస్తే ఆపండి. తర్వాతి సారి మళ్లీ పనిచేస్తాయి.",
};
