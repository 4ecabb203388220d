// One claim: what was found, the form at the left, what is written at the right, what came back, and what happened.

import { useState } from "react";
import type { ClaimShown, FindingShown } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { useHotkey } from "~/kit/hotkeys";
import { Card, Facts, Page } from "~/kit/Layout";
import { Badge, Notice } from "~/kit/Notice";
import { Loaded } from "~/kit/States";
import { useForms, useWords } from "~/words";
import { Answers, Lines } from "./Answers";
import { ClaimDeeds } from "./ClaimDeeds";
import { Findings } from "./Findings";
import { FormSide } from "./FormSide";
import { Happened } from "./Happened";
import { Risk } from "./Risk";
import { Segments } from "./Segments";
import { ClaimState, Deadline } from "./looks";
import { useMending } from "./mending";
import styles from "./claims.module.css";

/** One claim. */
export function ClaimScreen({ id }: { id: string }) {
  return <Loaded of={useRead("claim_show", { id })}>{(claim) => <Whole claim={claim} />}</Loaded>;
}

/** What a finding is known by while the claim is checked again. */
const keyOf = ({ finding }: FindingShown) => `${finding.rule} ${finding.place.field ?? ""} ${finding.place.position ?? ""}`;

function Whole({ claim }: { claim: ClaimShown }) {
  const { claims } = useWords();
  const mending = useMending(claim);
  // Asked for again, the same finding is shown again.
  const [lit, setLit] = useState({ key: "", times: 0 });
  const found = claim.findings.find((each) => keyOf(each) === lit.key) ?? null;
  const light = (finding: FindingShown) => setLit(({ times }) => ({ key: keyOf(finding), times: times + 1 }));
  const step = (by: number) => {
    const at = found ? claim.findings.indexOf(found) + by : 0;
    const next = claim.findings[Math.max(0, Math.min(claim.findings.length - 1, at))];
    if (next) light(next);
  };
  useHotkey("j", () => step(1));
  useHotkey("k", () => step(-1));
  const { row, form } = claim;
  return (
    <Page
      title={`${row.number} · ${row.patient_name}`}
      text={
        <>
          <ClaimState status={row.status} /> {row.payer} {row.underpaid ? <Badge look="warn">{claims.underpaid}</Badge> : null}
        </>
      }
      deeds={<ClaimDeeds claim={claim} />}
      wide
    >
      {claim.note === "" ? null : <Notice title={claims.claim.note}>{claim.note}</Notice>}
      {claim.next_payer?.blocked ? (
        <Notice>{claims.claim.nextPayerBlocked[claim.next_payer.blocked](claim.next_payer.payer)}</Notice>
      ) : null}
      {form ? null : <Notice>{claims.claim.readFromFile}</Notice>}
      <Brief claim={claim} />
      <Against claim={claim} />
      <Findings claim={claim} mending={mending} lit={found} onLight={light} />
      <div className={form ? styles.sides : ""}>
        {form ? <FormSide claim={claim} form={form} mending={mending} lit={found} times={lit.times} onLight={light} /> : null}
        <Segments segments={claim.segments} lit={found?.finding.place ?? null} times={lit.times} />
      </div>
      {claim.lines.length === 0 ? null : <Lines lines={claim.lines} />}
      <Answers answers={claim.answers} />
      <Happened events={claim.history} />
    </Page>
  );
}

/** Why the payer or the clearing house did not take it: the first thing to know of such a claim. */
function Against({ claim: { row, answers } }: { claim: ClaimShown }) {
  const { claims } = useWords();
  const { moment } = useForms();
  const last = answers.find(({ verdict }) => verdict === row.status);
  if (!last || (row.status !== "denied" && row.status !== "refused")) return null;
  return (
    <Notice look="bad" title={claims.statusWord[row.status]}>
      <p>
        <span lang="en">{[last.code, last.words].filter(Boolean).join(" · ")}</span>
      </p>
      <p className="soft small">
        {last.kind} · {moment(last.at)}
      </p>
    </Notice>
  );
}

function Brief({ claim }: { claim: ClaimShown }) {
  const { claims } = useWords();
  const { money, date, number } = useForms();
  const { row } = claim;
  return (
    <Card>
      <Facts
        facts={[
          [claims.provider, row.provider],
          [claims.served, row.served ? date(row.served) : null],
          [claims.money, money(row.charge)],
          [claims.expected, row.expected ? money(row.expected) : null],
          [claims.paid, row.paid ? money(row.paid) : null],
          [claims.deadline, row.days_left === null ? null : <Left key="d" claim={claim} />],
          [claims.tries, row.tries === 0 ? null : number(row.tries)],
          [claims.who, row.assignee_name],
        ]}
      />
      {claim.risk ? <Risk risk={claim.risk} /> : null}
    </Card>
  );
}

function Left({ claim: { row } }: { claim: ClaimShown }) {
  const { claims } = useWords();
  const { date } = useForms();
  return (
    <>
      <Deadline row={row} />
      {row.file_by ? (
        <>
          <br />
          <span className="soft small">{claims.fileBy(date(row.file_by))}</span>
        </>
      ) : null}
    </>
  );
}
