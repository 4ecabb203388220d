// The question before a note is signed that holds words nobody said, or flags nobody put away.

import { FormModal } from "~/kit/Modal";
import { useForms, useWords } from "~/words";

/** Says what is still marked, and asks. */
export function AskToSign({ marked, flags, onGo, onClose }: { marked: number; flags: number; onGo: () => void; onClose: () => void }) {
  const { notes } = useWords();
  const { number } = useForms();
  return (
    <FormModal
      alert
      title={notes.signTitle}
      text={notes.signText(number(marked), number(flags))}
      go={notes.sign}
      onGo={onGo}
      onClose={onClose}
    >
      {null}
    </FormModal>
  );
}
