// Mending a claim: a field is changed, the claim is checked at once, and the change can be undone.

import type { ClaimShown, JsonValue } from "~/api/generated/types";
import { type Trouble, useWrite } from "~/api/hooks";
import { useMaySend } from "~/desk/session";
import { say } from "~/kit/toasts";
import { useWords } from "~/words";
import { valueAt } from "./fields";
import { MENDABLE } from "./find";

/** How a claim is mended. */
export interface Mending {
  /** Whether it can be changed now. */
  readonly possible: boolean;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly put: (field: string, value: JsonValue) => void;
}

/** Mends a claim. */
export function useMending({ row, form }: ClaimShown): Mending {
  const { claim: words } = useWords().claims;
  const may = useMaySend();
  const fix = useWrite("claim_fix");
  const back = useWrite("claim_fix");
  const put = (field: string, value: JsonValue) => {
    const before = valueAt(form, field) ?? null;
    fix.mutate(
      { id: row.id, version: row.version, fields: [{ field, value }] },
      {
        onSuccess: (after) =>
          say(words.saved, () => back.mutate({ id: row.id, version: after.row.version, fields: [{ field, value: before }] })),
      },
    );
  };
  return {
    possible: form !== null && MENDABLE.includes(row.status) && may("claim_fix"),
    busy: fix.isPending || back.isPending,
    trouble: fix.error ?? back.error,
    put,
  };
}
