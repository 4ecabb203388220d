// From a visit that is written down to its claim: finish, build, open, open again.

import { FileCheck2, Lock, LockOpen } from "lucide-react";
import { useState } from "react";
import type { VisitBillingShown } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { go } from "~/desk/place";
import { useMaySend } from "~/desk/session";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import layout from "~/kit/layout.module.css";
import { FormModal } from "~/kit/Modal";
import { Notice } from "~/kit/Notice";
import { FormTrouble } from "~/kit/States";
import { say } from "~/kit/toasts";
import { useForms, useWords, wordFor } from "~/words";

/** What comes after the codes are written down. */
export function Claimed({ shown }: { shown: VisitBillingShown }) {
  return shown.finalized_at === null ? <Finish shown={shown} /> : <Finished shown={shown} at={shown.finalized_at} />;
}

function Finish({ shown }: { shown: VisitBillingShown }) {
  const { billing: words } = useWords();
  const may = useMaySend();
  const finalize = useWrite("visit_finalize");
  if (!may("visit_finalize") || shown.version === 0) return null;
  return (
    <>
      <FormTrouble trouble={finalize.error} />
      <div className={layout.feet}>
        <Button
          icon={<Lock aria-hidden />}
          onPress={() => finalize.mutate({ id: shown.visit }, { onSuccess: () => say(words.finalizedSaid) })}
          isDisabled={finalize.isPending}
        >
          {words.finalize}
        </Button>
      </div>
    </>
  );
}

function Finished({ shown, at }: { shown: VisitBillingShown; at: number }) {
  const { billing: words } = useWords();
  const { moment } = useForms();
  const may = useMaySend();
  const [reopening, setReopening] = useState(false);
  const found = useRead(
    "claim_list",
    {
      failed: false,
      status: [],
      case_status: [],
      visit: shown.visit,
      unassigned: false,
      near_limit: false,
      underpaid: false,
      sort: "newest",
      limit: 5,
    },
    { enabled: may("claim_list") },
  );
  const build = useWrite("claim_build");
  const left = build.data?.left[0];
  const [claim] = found.data?.claims ?? [];
  return (
    <>
      <Notice look="good">{words.finalized(moment(at))}</Notice>
      {left ? <Notice look="warn">{wordFor(words.left, left.why)}</Notice> : null}
      <FormTrouble trouble={build.error} />
      <div className={layout.feet}>
        {may("visit_reopen") ? (
          <Button icon={<LockOpen aria-hidden />} onPress={() => setReopening(true)}>
            {words.reopen}
          </Button>
        ) : null}
        {claim ? (
          <Button onPress={() => go({ screen: "claim", claim: claim.id })}>
            {words.openClaim} {claim.number}
          </Button>
        ) : null}
        {!claim && may("claim_build") ? (
          <Button
            look="primary"
            icon={<FileCheck2 aria-hidden />}
            onPress={() => build.mutate({ visits: [shown.visit] }, { onSuccess: (built) => open(built.claims[0]?.id, words.built) })}
            isDisabled={build.isPending}
          >
            {words.build}
          </Button>
        ) : null}
      </div>
      {reopening ? <Reopen visit={shown.visit} onClose={() => setReopening(false)} /> : null}
    </>
  );
}

function open(claim: string | undefined, said: string): void {
  if (claim === undefined) return;
  say(said);
  go({ screen: "claim", claim });
}

function Reopen({ visit, onClose }: { visit: string; onClose: () => void }) {
  const { billing: words, common } = useWords();
  const [reason, setReason] = useState("");
  const reopen = useWrite("visit_reopen");
  return (
    <FormModal
      title={words.reopenTitle}
      text={words.reopenText}
      go={words.reopen}
      onGo={() => reopen.mutate({ visit, reason: reason.trim() }, { onSuccess: onClose })}
      onClose={onClose}
      busy={reopen.isPending}
      ready={reason.trim() !== ""}
    >
      <TextField label={common.reason} value={reason} onChange={setReason} autoFocus lines={2} />
      <FormTrouble trouble={reopen.error} />
    </FormModal>
  );
}
