// Questions of the coding desk to the doctor of this visit.

import { useState } from "react";
import type { CodingQueryShown } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { useMaySend } from "~/desk/session";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { Card } from "~/kit/Layout";
import { FormTrouble, useProblems } from "~/kit/States";
import { say } from "~/kit/toasts";
import layout from "~/kit/layout.module.css";
import { useForms, useWords } from "~/words";

/** Questions about the codes of a visit; nothing where none was asked. */
export function Questions({ visit }: { visit: string }) {
  const may = useMaySend();
  return may("coding_questions") ? <Asked visit={visit} /> : null;
}

function Asked({ visit }: { visit: string }) {
  const { coding } = useWords();
  const found = useRead("coding_questions", { visit });
  const questions = found.data?.questions ?? [];
  if (questions.length === 0) return null;
  return (
    <Card title={coding.doctorTitle}>
      <p className="soft small">{coding.doctorText}</p>
      {questions.map((question) => (
        <Question key={question.id} question={question} />
      ))}
    </Card>
  );
}

function Question({ question }: { question: CodingQueryShown }) {
  const { coding } = useWords();
  const { moment } = useForms();
  return (
    <div>
      <p>
        <strong>{question.question}</strong>
        <br />
        <span className="soft small">
          {question.asked_by} · {moment(question.asked_at)}
        </span>
      </p>
      {question.answer === null ? (
        <Answer id={question.id} />
      ) : (
        <p>
          <span className="soft small">{coding.answered(question.answered_by ?? "")}</span> <q>{question.answer}</q>
        </p>
      )}
    </div>
  );
}

function Answer({ id }: { id: string }) {
  const { coding } = useWords();
  const [text, setText] = useState("");
  const answer = useWrite("coding_answer");
  const problem = useProblems(answer.error);
  return (
    <form
      className={layout.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") answer.mutate({ id, answer: text.trim() }, { onSuccess: () => say(coding.answeredSaid) });
      }}
    >
      <TextField label={coding.answer} value={text} onChange={setText} lines={2} problem={problem("answer")} />
      <FormTrouble trouble={answer.error} quiet={["bad_input"]} />
      <div className={layout.feet}>
        <Button type="submit" look="primary" isDisabled={text.trim() === "" || answer.isPending}>
          {coding.answerDeed}
        </Button>
      </div>
    </form>
  );
}
