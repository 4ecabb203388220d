// What a screen says when there is nothing to show, something went wrong, or nobody answers.

import type { Words } from "../en";

export const states: Words["states"] = {
  soundUnreadable: "ఈ రికార్డింగ్ చదవలేకపోయాం. దాని నుండి రాసిన మాటలు భద్రం.",
  filesCutOff: "కొన్ని ఫైళ్లు పూర్తిగా రాలేదు. మళ్లీ తీసుకురండి.",
  offlineTitle: "నాడి స్పందించడం లేదు",
  offlineText: "ఈ స్క్రీన్ల వెనుక ఉన్న ప్రోగ్రాం ఆగింది లేదా మొదలవుతోంది. సేవ్ చేసినవి భద్రం. ఈ స్క్రీన్ తనంతట తానే తిరిగి వస్తుంది.",
  offlineShort: "నాడి స్పందించడం లేదు. సేవ్ చేసినవి భద్రం.",
  incident: (n) => `సహాయం చేసేవారికి చెప్పాల్సిన సంఖ్య: ${n}`,
  giveReason: "కారణం చెప్పండి",
  emergency: "అత్యవసరంగా తెరవండి",
  /** Sentences of the core about one field, by the English one; those that are missing stay general. */
  messages: {
    "Write something here.": "దీన్ని నింపండి.",
    "This is too long.": "ఇది చాలా పొడవు.",
    "This holds a character that cannot be stored.": "ఇందులో సేవ్ చేయలేని అక్షరం ఉంది.",
    "This age is not possible.": "ఈ వయసు సాధ్యం కాదు.",
    "Another role has this name.": "ఈ పేరుతో వేరే పాత్ర ఉంది.",
    "A role that ships has this name.": "ఈ పేరుతో వేరే పాత్ర ఉంది.",
    "Choose at least one role.": "కనీసం ఒక పాత్ర ఎంచుకోండి.",
    "Somebody has this name already.": "ఈ పేరు ఇప్పటికే ఒకరికి ఉంది.",
    "Use letters or digits, at most 64.": "అక్షరాలు లేదా అంకెలు, గరిష్ఠంగా 64.",
    "Nobody who works here has this name.": "ఈ పేరుతో ఇక్కడ ఎవరూ లేరు.",
    "Write the reason in a few words.": "కారణం కొన్ని మాటల్లో రాయండి.",
    "The law asks that this be kept longer.": "చట్టం ప్రకారం దీన్ని ఇంకా ఎక్కువ కాలం ఉంచాలి.",
    "Use four to eight digits that are not all alike or in a row.": "నాలుగు నుంచి ఎనిమిది అంకెలు; అన్నీ ఒకేలా లేదా వరుసగా వద్దు.",
  },
  checkField: "దీన్ని మళ్లీ చూడండి.",
  stepUp: {
    title: "మీరేనా?",
    text: "దీనికి మీ పాస్‌వర్డ్ లేదా పిన్ మళ్లీ కావాలి.",
    field: "పాస్‌వర్డ్ లేదా పిన్",
    go: "కొనసాగండి",
  },
  reason: {
    title: "మరో డాక్టర్ రోగి",
    text: "ఈ రికార్డు తెరవడానికి కారణం చెప్పండి. అది మీ పేరుతో నమోదవుతుంది.",
    field: "కారణం",
    go: "రికార్డు తెరవండి",
    examples: ["సహోద్యోగి బదులుగా", "రోగి నన్ను అడిగారు", "ల్యాబ్ లేదా మందుల షాపుకు జవాబు"],
  },
  emergencyDialog: {
    title: "అత్యవసరంగా తెరవడం",
    text: "ఈ రికార్డు మీతో పంచుకోలేదు. రోగికి ఇప్పుడు అవసరం కాబట్టి తెరవవచ్చు. నిర్వాహకులకు వెంటనే తెలుస్తుంది.",
    go: "ఇప్పుడు తెరవండి",
  },
};
