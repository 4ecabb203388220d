// A question to the doctor. It names no answer.

import { useState } from "react";
import { useWrite } from "~/api/hooks";
import { TextField } from "~/kit/Field";
import { FormModal } from "~/kit/Modal";
import { FormTrouble } from "~/kit/States";
import { say } from "~/kit/toasts";
import { useWords } from "~/words";

interface AskProps {
  visit: string;
  rule: string;
  question: string;
  onClose: () => void;
}

/** A question to the doctor. */
export function AskDoctor({ visit, rule, question, onClose }: AskProps) {
  const { coding } = useWords();
  const [text, setText] = useState(question);
  const ask = useWrite("coding_ask");
  const go = () =>
    ask.mutate(
      { visit, rule, question: text.trim() },
      {
        onSuccess: () => {
          say(coding.asked);
          onClose();
        },
      },
    );
  return (
    <FormModal
      title={coding.askTitle}
      text={coding.askText}
      go={coding.ask}
      onGo={go}
      onClose={onClose}
      busy={ask.isPending}
      ready={text.trim() !== ""}
    >
      <TextField label={coding.questionLabel} value={text} onChange={setText} autoFocus lines={3} />
      <FormTrouble trouble={ask.error} />
    </FormModal>
  );
}
