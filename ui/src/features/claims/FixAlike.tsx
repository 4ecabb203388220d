// The same value into the same field of all claims with the same trouble. Those are listed first, and no other is touched.

import { useState } from "react";
import type { ClaimShown, FindingShown } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { FormModal } from "~/kit/Modal";
import { TextField } from "~/kit/Field";
import { FormTrouble, Loaded } from "~/kit/States";
import { say, warn } from "~/kit/toasts";
import { useForms, useWords } from "~/words";
import { ClaimTable } from "./ClaimTable";
import { wordAt } from "./fields";
import { DESK } from "./find";

const MOST = 200;

interface FixAlikeProps {
  claim: ClaimShown;
  found: FindingShown;
  onClose: () => void;
}

/** Mends claims that are alike. */
export function FixAlike({ claim, found, onClose }: FixAlikeProps) {
  const { claims, claimForm } = useWords();
  const { claim: words } = claims;
  const { number } = useForms();
  const { finding } = found;
  const field = finding.place.field ?? "";
  const [value, setValue] = useState(finding.fix?.value ?? "");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const alike = useRead("claim_list", { ...DESK, rule: finding.rule, payer_id: claim.row.payer_id, limit: MOST });
  const fix = useWrite("claim_fix_alike");
  const rows = alike.data?.claims ?? [];
  const picked = rows.filter((row) => !left.has(row.id)).map((row) => row.id);
  const go = () =>
    fix.mutate(
      { rule: finding.rule, payer_id: claim.row.payer_id, fix: { field, value: value.trim() }, claims: picked },
      {
        onSuccess: (done) => {
          say(claims.desk.changed(number(done.claims.length)));
          if (done.left.length > 0) warn(claims.desk.notChanged(number(done.left.length)));
          onClose();
        },
      },
    );
  return (
    <FormModal
      wide
      title={words.alikeTitle}
      text={words.alikeText}
      go={words.alikeGo(number(picked.length))}
      onGo={go}
      onClose={onClose}
      busy={fix.isPending}
      ready={picked.length > 0 && value.trim() !== ""}
    >
      <TextField label={`${wordAt(field, claimForm)}: ${words.alikeValue}`} value={value} onChange={setValue} autoFocus />
      <Loaded of={alike}>
        {() => (
          <ClaimTable
            label={words.alikeTitle}
            rows={rows}
            picked={new Set(picked)}
            onPick={(now) => setLeft(new Set(rows.filter((row) => !now.has(row.id)).map((row) => row.id)))}
          />
        )}
      </Loaded>
      <FormTrouble trouble={fix.error} />
    </FormModal>
  );
}
