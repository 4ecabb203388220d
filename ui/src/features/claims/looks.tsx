// How states of claims and batches look.

import type { ClaimBatchStatus, ClaimRow, ClaimStatus, Severity } from "~/api/generated/types";
import { Badge, type Look } from "~/kit/Notice";
import { useForms, useWords } from "~/words";

const CLAIM: Record<ClaimStatus, Look> = {
  draft: "plain",
  failed: "bad",
  passed: "good",
  held: "warn",
  batched: "info",
  sent: "info",
  acknowledged: "info",
  received: "info",
  accepted: "good",
  refused: "bad",
  paid: "good",
  part_paid: "warn",
  denied: "bad",
  reversed: "warn",
  replaced: "plain",
  cancelled: "plain",
  erased: "plain",
};

const BATCH: Record<ClaimBatchStatus, Look> = {
  building: "warn",
  held: "warn",
  approved: "info",
  written: "info",
  acknowledged: "good",
  part_accepted: "warn",
  refused: "bad",
  cancelled: "plain",
};

/** How a finding looks. */
export const SEVERITY: Record<Severity, Exclude<Look, "plain">> = { error: "bad", warning: "warn", info: "info" };

/** How far a claim is. */
export function ClaimState({ status }: { status: ClaimStatus }) {
  const { claims } = useWords();
  return <Badge look={CLAIM[status]}>{claims.statusWord[status]}</Badge>;
}

/** How far a batch is. */
export function BatchState({ status }: { status: ClaimBatchStatus }) {
  const { claims } = useWords();
  return <Badge look={BATCH[status]}>{claims.batches.statusWord[status]}</Badge>;
}

const SOON = 14;

/** Days to the filing limit; a sign and a word where it is near. */
export function Deadline({ row }: { row: ClaimRow }) {
  const { claims } = useWords();
  const { number } = useForms();
  if (row.days_left === null) return null;
  if (row.days_left < 0) return <Badge look="bad">{claims.over(number(-row.days_left))}</Badge>;
  const words = claims.days(number(row.days_left));
  return row.days_left <= SOON ? <Badge look="warn">{words}</Badge> : <>{words}</>;
}
