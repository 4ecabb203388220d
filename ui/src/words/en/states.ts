// What a screen says when there is nothing to show, something went wrong, or nobody answers.

export const states = {
  soundUnreadable: "This recording cannot be read. The words written down from it are safe.",
  filesCutOff: "Some files did not come whole. Bring them in again.",
  offlineTitle: "Nadi is not answering",
  offlineText: "The program behind these screens has stopped or is starting. What was saved is safe. This screen comes back by itself.",
  offlineShort: "Nadi is not answering. What was saved is safe.",
  incident: (n: string) => `Number for whoever helps you: ${n}`,
  giveReason: "Give a reason",
  emergency: "Open in an emergency",
  /** Sentences of the core about one field, by the English one; those that are missing stay general. */
  messages: {} as Readonly<Record<string, string>>,
  checkField: "Please look at this again.",
  stepUp: {
    title: "Is it still you?",
    text: "This step asks for your password or PIN again.",
    field: "Password or PIN",
    go: "Go on",
  },
  reason: {
    title: "Another doctor's patient",
    text: "Give a reason to open this record. It is kept in the trail together with your name.",
    field: "Reason",
    go: "Open the record",
    examples: ["Covering for a colleague", "The patient asked me", "Answering a lab or pharmacy"],
  },
  emergencyDialog: {
    title: "Open in an emergency",
    text: "This record is not shared with you. You can open it because a patient needs you now. The admins are told at once.",
    go: "Open now",
  },
};
