// What can be done with a claim: check it again, give it to somebody, send it again, end it.

import { Forward, RefreshCw, Send, Users } from "lucide-react";
import { useState } from "react";
import type { ClaimShown } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { go } from "~/desk/place";
import { useMay, useMaySend } from "~/desk/session";
import { Button } from "~/kit/Button";
import { Check } from "~/kit/Choice";
import { TextField } from "~/kit/Field";
import { useHotkey } from "~/kit/hotkeys";
import { Menu } from "~/kit/Menu";
import { FormModal } from "~/kit/Modal";
import { FormTrouble } from "~/kit/States";
import { say } from "~/kit/toasts";
import { useWords } from "~/words";
import { Assign } from "./Assign";
import { MENDABLE } from "./find";

type Asked = "again" | "next" | "close" | "assign";

/** What can be done with a claim. */
export function ClaimDeeds({ claim }: { claim: ClaimShown }) {
  const { claims } = useWords();
  const { claim: words, desk } = claims;
  const may = useMaySend();
  const mayRecord = useMay();
  const [asked, setAsked] = useState<Asked | null>(null);
  const check = useWrite("claim_recheck");
  const { row } = claim;
  const checks = MENDABLE.includes(row.status) && may("claim_recheck");
  const recheck = () => check.mutate({ id: row.id }, { onSuccess: () => say(desk.rechecked) });
  useHotkey("v", recheck, checks);
  const { visit } = row;
  return (
    <>
      <FormTrouble trouble={check.error} />
      {checks ? (
        <Button icon={<RefreshCw aria-hidden />} hotkey="V" onPress={recheck} isDisabled={check.isPending}>
          {desk.recheck}
        </Button>
      ) : null}
      {row.case_status && may("claim_assign") ? (
        <Button icon={<Users aria-hidden />} onPress={() => setAsked("assign")}>
          {desk.assign}
        </Button>
      ) : null}
      {claim.again?.possible && may("claim_resubmit") ? (
        <Button look="primary" icon={<Send aria-hidden />} onPress={() => setAsked("again")}>
          {words.again}
        </Button>
      ) : null}
      {claim.next_payer?.blocked === null && may("claim_next_payer") ? (
        <Button icon={<Forward aria-hidden />} onPress={() => setAsked("next")}>
          {words.nextPayer(claim.next_payer.payer)}
        </Button>
      ) : null}
      <Menu
        label={claims.status}
        deeds={[
          visit !== null && mayRecord("visit_view") && { word: words.visit, onDo: () => go({ screen: "visit", visit }) },
          may("claim_close") && row.status !== "cancelled" && { word: words.close, danger: true, onDo: () => setAsked("close") },
        ]}
      />
      {asked === "assign" ? <Assign claims={[row.id]} onDone={() => undefined} onClose={() => setAsked(null)} /> : null}
      {asked === "again" ? <Again claim={claim} onClose={() => setAsked(null)} /> : null}
      {asked === "next" ? <NextPayer claim={claim} onClose={() => setAsked(null)} /> : null}
      {asked === "close" ? <Close claim={claim} onClose={() => setAsked(null)} /> : null}
    </>
  );
}

function Again({ claim, onClose }: { claim: ClaimShown; onClose: () => void }) {
  const { claims, common } = useWords();
  const { claim: words } = claims;
  const [takeBack, setTakeBack] = useState(false);
  const [reason, setReason] = useState("");
  const again = useWrite("claim_resubmit");
  const known = claim.again?.frequency === "new" ? null : (claim.again?.payer_claim_number ?? "");
  const done = () => {
    say(words.againSaid);
    onClose();
  };
  return (
    <FormModal
      title={words.againTitle}
      text={known === null ? words.againNew : words.againReplace(known)}
      go={words.again}
      onGo={() =>
        again.mutate({ id: claim.row.id, version: claim.row.version, void: takeBack, reason: reason.trim() }, { onSuccess: done })
      }
      onClose={onClose}
      busy={again.isPending}
      ready={reason.trim() !== ""}
    >
      {known === null ? null : (
        <Check isSelected={takeBack} onChange={setTakeBack}>
          {words.againVoid}
        </Check>
      )}
      <TextField label={common.reason} value={reason} onChange={setReason} autoFocus lines={2} />
      <FormTrouble trouble={again.error} />
    </FormModal>
  );
}

function NextPayer({ claim, onClose }: { claim: ClaimShown; onClose: () => void }) {
  const { claim: words } = useWords().claims;
  const bill = useWrite("claim_next_payer");
  const { id, version } = claim.row;
  const done = ({ row }: ClaimShown) => {
    say(words.nextPayerSaid);
    onClose();
    go({ screen: "claim", claim: row.id });
  };
  return (
    <FormModal
      title={words.nextPayerTitle(claim.next_payer?.payer ?? "")}
      text={words.nextPayerText}
      go={words.nextPayerGo}
      onGo={() => bill.mutate({ id, version }, { onSuccess: done })}
      onClose={onClose}
      busy={bill.isPending}
    >
      <FormTrouble trouble={bill.error} />
    </FormModal>
  );
}

function Close({ claim, onClose }: { claim: ClaimShown; onClose: () => void }) {
  const { claims, common } = useWords();
  const { claim: words } = claims;
  const [reason, setReason] = useState("");
  const close = useWrite("claim_close");
  const done = () => {
    say(words.closeSaid);
    onClose();
  };
  return (
    <FormModal
      alert
      danger
      title={words.closeTitle}
      text={words.closeText}
      go={words.close}
      onGo={() => close.mutate({ id: claim.row.id, version: claim.row.version, reason: reason.trim() }, { onSuccess: done })}
      onClose={onClose}
      busy={close.isPending}
      ready={reason.trim() !== ""}
    >
      <TextField label={common.reason} value={reason} onChange={setReason} autoFocus lines={2} />
      <FormTrouble trouble={close.error} />
    </FormModal>
  );
}
