// The questions that the core wants answered before it goes on: is it still you, and why.

import { useState } from "react";
import { type Answer, type Question, useQuestion } from "~/api/gate";
import { useWrite } from "~/api/hooks";
import { SecretField, TextField } from "~/kit/Field";
import { Button } from "~/kit/Button";
import { FormModal } from "~/kit/Modal";
import { FormTrouble } from "~/kit/States";
import layout from "~/kit/layout.module.css";
import { useWords } from "~/words";

/** A reason shorter than this says nothing, and the core refuses it. */
const LEAST = 5;

interface QuestionProps {
  onAnswer: (answer: Answer | null) => void;
}

/** The question that is open, if one is. */
export function Gate() {
  const open = useQuestion();
  if (!open) return null;
  return <Asked question={open.question} onAnswer={open.settle} />;
}

function Asked({ question, onAnswer }: { question: Question } & QuestionProps) {
  switch (question.kind) {
    case "step_up":
      return <StepUp onAnswer={onAnswer} />;
    case "reason":
      return <Reason onAnswer={onAnswer} />;
    case "emergency":
      return <Emergency patient={question.patient} onAnswer={onAnswer} />;
  }
}

function StepUp({ onAnswer }: QuestionProps) {
  const { stepUp } = useWords().states;
  const [secret, setSecret] = useState("");
  const prove = useWrite("session_step_up");
  const go = () => prove.mutate({ secret }, { onSuccess: () => onAnswer({ kind: "proven" }) });
  return (
    <FormModal
      title={stepUp.title}
      text={stepUp.text}
      go={stepUp.go}
      onGo={go}
      onClose={() => onAnswer(null)}
      busy={prove.isPending}
      ready={secret !== ""}
    >
      <SecretField label={stepUp.field} value={secret} onChange={setSecret} autoFocus autoComplete="off" />
      <FormTrouble trouble={prove.error} />
    </FormModal>
  );
}

function Reason({ onAnswer }: QuestionProps) {
  const { reason: words } = useWords().states;
  const [reason, setReason] = useState("");
  const go = () => onAnswer({ kind: "reason", reason: reason.trim() });
  return (
    <FormModal
      title={words.title}
      text={words.text}
      go={words.go}
      onGo={go}
      onClose={() => onAnswer(null)}
      ready={reason.trim().length >= LEAST}
    >
      <TextField label={words.field} value={reason} onChange={setReason} autoFocus lines={2} />
      <div className={layout.row}>
        {words.examples.map((example) => (
          <Button key={example} look="quiet" onPress={() => setReason(example)}>
            {example}
          </Button>
        ))}
      </div>
    </FormModal>
  );
}

function Emergency({ patient, onAnswer }: { patient: string } & QuestionProps) {
  const { emergencyDialog: words, reason: field } = useWords().states;
  const [reason, setReason] = useState("");
  const access = useWrite("access_emergency");
  const go = () => access.mutate({ patient, reason: reason.trim() }, { onSuccess: () => onAnswer({ kind: "proven" }) });
  return (
    <FormModal
      alert
      danger
      title={words.title}
      text={words.text}
      go={words.go}
      onGo={go}
      onClose={() => onAnswer(null)}
      busy={access.isPending}
      ready={reason.trim().length >= LEAST}
    >
      <TextField label={field.field} value={reason} onChange={setReason} autoFocus lines={2} />
      <FormTrouble trouble={access.error} />
    </FormModal>
  );
}
