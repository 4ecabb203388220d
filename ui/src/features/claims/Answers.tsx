// What was answered to a claim, and the money of its services.

import type { AnswerShown, ClaimLineShown } from "~/api/generated/types";
import { go } from "~/desk/place";
import { Button } from "~/kit/Button";
import { Card } from "~/kit/Layout";
import { Badge, type Look } from "~/kit/Notice";
import { type ColumnOf, Table } from "~/kit/Table";
import layout from "~/kit/layout.module.css";
import { useForms, useWords, wordFor } from "~/words";

const LOOKS: Record<string, Look> = { accepted: "good", paid: "good", refused: "bad", denied: "bad", reversed: "warn" };

/** What an answer says, in a word and in its own. */
export function Verdict({ answer }: { answer: AnswerShown }) {
  const { claim: words } = useWords().claims;
  return (
    <>
      <Badge look={LOOKS[answer.verdict] ?? "plain"}>{wordFor(words.verdict, answer.verdict)}</Badge>{" "}
      <span lang="en">{[answer.code, answer.words].filter(Boolean).join(" · ")}</span>
    </>
  );
}

/** What came back, the newest first. */
export function Answers({ answers }: { answers: readonly AnswerShown[] }) {
  const { claim: words } = useWords().claims;
  const { moment, money } = useForms();
  return (
    <Card title={words.answers}>
      {answers.length === 0 ? <p className="soft small">{words.noAnswers}</p> : null}
      <ul className={layout.list}>
        {answers.map((answer, at) => (
          <li key={at} className={`${layout.row} ${layout.between}`}>
            <span>
              <Verdict answer={answer} />
              <br />
              <span className="soft small">
                {answer.kind} · {wordFor(words.layer, String(answer.layer))} · {moment(answer.at)}
                {answer.paid ? ` · ${money(answer.paid)}` : ""}
                {answer.patient_share && answer.patient_share.minor > 0 ? ` · ${words.patientOwes(money(answer.patient_share))}` : ""}
              </span>
            </span>
            <Button look="quiet" onPress={() => go({ screen: "response", response: answer.response })}>
              {answer.kind}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The money of each service: charged, expected, allowed, paid, and why not more. */
export function Lines({ lines }: { lines: readonly ClaimLineShown[] }) {
  const { claims } = useWords();
  const { claim: words } = claims;
  const { money, number } = useForms();
  const sum = (value: ClaimLineShown["paid"]) => (value ? money(value) : "");
  const columns: ColumnOf<ClaimLineShown>[] = [
    {
      id: "procedure",
      head: claims.reason,
      short: true,
      cell: (line) => `${number(line.number)} · ${[line.procedure, ...line.modifiers].join(" ")}`,
    },
    { id: "charge", head: claims.money, short: true, end: true, cell: (line) => money(line.charge) },
    { id: "expected", head: claims.expected, short: true, end: true, cell: (line) => sum(line.expected) },
    { id: "allowed", head: words.allowed, short: true, end: true, cell: (line) => sum(line.allowed) },
    { id: "paid", head: claims.paid, short: true, end: true, cell: (line) => sum(line.paid) },
    { id: "why", head: words.adjustments, cell: (line) => <Why line={line} /> },
  ];
  const head = columns.map((column) => (column.id === "procedure" ? { ...column, head: words.lines } : column));
  return (
    <Card title={words.lines} bare>
      <Table label={words.lines} columns={head} rows={lines} rowId={(line) => String(line.number)} />
    </Card>
  );
}

function Why({ line }: { line: ClaimLineShown }) {
  const { claims } = useWords();
  const { money } = useForms();
  return (
    <>
      {line.underpaid ? <Badge look="warn">{claims.underpaid}</Badge> : null}
      {line.adjustments.map((each, at) => (
        <div key={at}>
          {each.group}-{each.reason} {money(each.amount)} <span lang="en">{each.words}</span> · {wordFor(claims.claim.groups, each.group)}
        </div>
      ))}
    </>
  );
}
