// Documents that leave: the note, a prescription, a letter, a referral.

import type { DocumentForm, DocumentHolds, DocumentKind, PaperSize } from "~/api/generated/types";

export const documents = {
  title: "Documents",
  kind: {
    prescription: "Prescription",
    letter: "Letter to the patient",
    note: "Visit note",
    referral: "Referral",
  } satisfies Record<DocumentKind, string>,
  form: { pdf: "PDF", docx: "Word (DOCX)", fhir: "FHIR", text: "Plain text", markdown: "Markdown" } satisfies Record<DocumentForm, string>,
  paper: { a4: "A4", letter: "Letter (US)" } satisfies Record<PaperSize, string>,
  formLabel: "Form",
  paperLabel: "Paper",
  languageLabel: "Language",
  recipient: "For whom",
  recipientHint: "The trail keeps it.",
  referralTo: "To which colleague",
  reason: "Reason for the referral",
  holds: {
    name: "name",
    age_sex: "age or sex",
    numbers: "numbers of the patient",
    findings: "history and examination",
    assessment: "assessment",
    plan: "medicines and orders",
    message: "the message",
  } satisfies Record<DocumentHolds, string>,
  leavesTitle: "What leaves Nadi",
  leaves: (what: string) => `Outside Nadi nobody guards it any more. It holds: ${what}.`,
  draft: "Nobody has signed this note. The document says that it is a draft.",
  page: (n: string, all: string) => `Page ${n} of ${all}`,
  pages: "Pages",
  asText: "The same as text",
  save: "Save file",
  saved: (name: string) => `Saved as ${name}`,
  print: "Print",
};
