// வெளியே செல்லும் ஆவணங்கள்.

import type { Words } from "../en";

export const documents: Words["documents"] = {
  title: "ஆவணங்கள்",
  kind: {
    prescription: "மருந்துச் சீட்டு",
    letter: "நோயாளிக்கான கடிதம்",
    note: "வருகைக் குறிப்பு",
    referral: "பரிந்துரைக் கடிதம்",
  },
  form: { pdf: "PDF கோப்பு", docx: "Word கோப்பு (DOCX)", fhir: "FHIR ஆவணம்", text: "வெறும் உரை", markdown: "Markdown உரை" },
  paper: { a4: "A4 தாள்", letter: "Letter தாள் (US)" },
  formLabel: "வடிவம்",
  paperLabel: "தாள்",
  languageLabel: "மொழி",
  recipient: "யாருக்கு",
  recipientHint: "செயல் பதிவேட்டில் இருக்கும்.",
  referralTo: "எந்த மருத்துவருக்கு",
  reason: "பரிந்துரைக்கான காரணம்",
  holds: {
    name: "பெயர்",
    age_sex: "வயது அல்லது பாலினம்",
    numbers: "நோயாளியின் எண்கள்",
    findings: "நோய் வரலாறு, பரிசோதனை",
    assessment: "கண்டறிதல்",
    plan: "மருந்துகள், அறிவுரைகள்",
    message: "நோயாளிக்கான செய்தி",
  },
  leavesTitle: "நாடியை விட்டு வெளியே செல்வது",
  leaves: (what) => `வெளியே சென்றபின் நாடி இதைப் பாதுகாக்காது. இதில் உள்ளவை: ${what}.`,
  draft: "இந்தக் குறிப்பில் யாரும் கையொப்பமிடவில்லை. ஒவ்வொரு ஆவணமும் வரைவு என்று சொல்லும்.",
  page: (n, all) => `பக்கம் ${n} / ${all}`,
  pages: "பக்கங்கள்",
  asText: "இதையே உரையாக",
  save: "கோப்பாகச் சேமி",
  saved: (name) => `${name} என்று சேமிக்கப்பட்டது`,
  print: "அச்சிடு",
};
