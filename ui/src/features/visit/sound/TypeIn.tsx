// A talk that is typed or pasted, with a counter.

import { useState } from "react";
import { useWrite } from "~/api/hooks";
import { TextField } from "~/kit/Field";
import { FormModal } from "~/kit/Modal";
import { FormTrouble, useProblems } from "~/kit/States";
import { say } from "~/kit/toasts";
import { useForms, useWords } from "~/words";

/** Types or pastes what was said. */
export function TypeIn({ visit, onClose }: { visit: string; onClose: () => void }) {
  const { sound } = useWords();
  const { number } = useForms();
  const [text, setText] = useState("");
  const write = useWrite("transcript_type");
  const problem = useProblems(write.error)("text");
  const save = () =>
    write.mutate(
      { visit, text, language: null },
      {
        onSuccess: () => {
          say(sound.typed);
          onClose();
        },
      },
    );
  return (
    <FormModal
      wide
      title={sound.type}
      text={sound.typeText}
      go={sound.typeGo}
      onGo={save}
      onClose={onClose}
      ready={text.trim() !== ""}
      busy={write.isPending}
    >
      <TextField
        autoFocus
        label={sound.typeLabel}
        lines={14}
        value={text}
        onChange={setText}
        hint={sound.letters(number(Array.from(text).length))}
        {...(problem === undefined ? {} : { problem })}
      />
      <FormTrouble trouble={write.error} />
    </FormModal>
  );
}
