// Typing or pasting what was said, and drafting from it.

import { useState } from "react";
import { useWrite } from "~/api/hooks";
import { TextField } from "~/kit/Field";
import { FormModal } from "~/kit/Modal";
import { FormTrouble, useProblems } from "~/kit/States";
import { useWords } from "~/words";

/** Takes what was said and drafts the note from it. */
export function TypeWords({ visit, onClose }: { visit: string; onClose: () => void }) {
  const { notes } = useWords();
  const [words, setWords] = useState("");
  const draft = useWrite("note_draft");
  const problem = useProblems(draft.error);
  return (
    <FormModal
      wide
      title={notes.typeWords}
      go={notes.draft}
      onGo={() => draft.mutate({ visit, words }, { onSuccess: onClose })}
      onClose={onClose}
      busy={draft.isPending}
      ready={words.trim() !== ""}
    >
      <TextField
        label={notes.words}
        hint={notes.typeWordsText}
        value={words}
        onChange={setWords}
        problem={problem("words")}
        lines={14}
        autoFocus
      />
      <FormTrouble trouble={draft.error} />
    </FormModal>
  );
}
