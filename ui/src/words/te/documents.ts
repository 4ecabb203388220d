// బయటకు వెళ్లే పత్రాలు.

import type { Words } from "../en";

export const documents: Words["documents"] = {
  title: "పత్రాలు",
  kind: {
    prescription: "మందుల చీటి",
    letter: "రోగికి లేఖ",
    note: "సందర్శన నోట్",
    referral: "సిఫారసు లేఖ",
  },
  form: { pdf: "PDF ఫైల్", docx: "Word ఫైల్ (DOCX)", fhir: "FHIR పత్రం", text: "సాదా పాఠం", markdown: "Markdown పాఠం" },
  paper: { a4: "A4 కాగితం", letter: "Letter కాగితం (US)" },
  formLabel: "రూపం",
  paperLabel: "కాగితం",
  languageLabel: "భాష",
  recipient: "ఎవరికి",
  recipientHint: "ఇది నమోదులో ఉంటుంది.",
  referralTo: "ఏ వైద్యునికి",
  reason: "సిఫారసు కారణం",
  holds: {
    name: "పేరు",
    age_sex: "వయసు లేదా లింగం",
    numbers: "రోగి సంఖ్యలు",
    findings: "రోగ చరిత్ర, పరీక్ష",
    assessment: "నిర్ధారణ",
    plan: "మందులు, సూచనలు",
    message: "రోగికి సందేశం",
  },
  leavesTitle: "నాడి నుండి బయటకు వెళ్లేది",
  leaves: (what) => `బయటకు వెళ్లాక నాడి దీన్ని కాపాడదు. ఇందులో ఉన్నవి: ${what}.`,
  draft: "ఈ నోట్‌పై ఎవరూ సంతకం చేయలేదు. ప్రతి పత్రం ముసాయిదా అని చెబుతుంది.",
  page: (n, all) => `పేజీ ${n} / ${all}`,
  pages: "పేజీలు",
  asText: "ఇదే పాఠంగా",
  save: "ఫైల్‌గా భద్రపరచు",
  saved: (name) => `${name} పేరుతో భద్రపరిచాం`,
  print: "ముద్రించు",
};
