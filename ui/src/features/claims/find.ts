// Which claims a list shows.

import type { ClaimFind, ClaimStatus } from "~/api/generated/types";

/** How many claims a page shows. */
export const PAGE = 100;

/** Every claim, the newest first. */
export const EVERY: ClaimFind = {
  failed: false,
  status: [],
  case_status: [],
  unassigned: false,
  near_limit: false,
  underpaid: false,
  sort: "newest",
};

/** What waits on the desk, as it is sorted there. */
export const DESK: ClaimFind = { ...EVERY, failed: true, sort: "desk" };

/** Whether something narrows a list. */
export function narrows(find: ClaimFind): boolean {
  return (
    find.status.length > 0 ||
    find.case_status.length > 0 ||
    find.unassigned ||
    find.near_limit ||
    find.underpaid ||
    [find.category, find.rule, find.payer_id, find.patient, find.visit, find.assignee, find.text].some(Boolean)
  );
}

/** States of a claim that was not sent yet: the form can be mended. */
export const MENDABLE: readonly ClaimStatus[] = ["draft", "failed", "passed", "held"];
