// Settling the codes, and opening them again. Money stands last and orders nothing.

import { Lock, LockOpen } from "lucide-react";
import { useState } from "react";
import type { CodingShown } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { useHotkey } from "~/kit/hotkeys";
import { Card } from "~/kit/Layout";
import { FormModal } from "~/kit/Modal";
import { Notice } from "~/kit/Notice";
import { FormTrouble } from "~/kit/States";
import { say } from "~/kit/toasts";
import layout from "~/kit/layout.module.css";
import { useForms, useWords } from "~/words";
import styles from "./coding.module.css";

/** Settling the codes. */
export function Ending({ shown, settled }: { shown: CodingShown; settled: boolean }) {
  const { coding } = useWords();
  const { money } = useForms();
  return (
    <Card>
      {settled ? <Final shown={shown} /> : <Finalize shown={shown} />}
      {shown.difference ? (
        <p className="soft small">
          {coding.difference}: {money(shown.difference)}
        </p>
      ) : null}
    </Card>
  );
}

function Finalize({ shown }: { shown: CodingShown }) {
  const { coding } = useWords();
  const finalize = useWrite("coding_finalize");
  const ready = shown.lacks.length === 0 && !finalize.isPending;
  const go = () => finalize.mutate({ visit: shown.row.visit, version: shown.version }, { onSuccess: () => say(coding.finalizedSaid) });
  useHotkey("f", go, ready);
  return (
    <>
      <ul className={styles.plain}>
        {shown.lacks.map((lack) => (
          <li key={lack}>{coding.lack[lack]}</li>
        ))}
      </ul>
      <FormTrouble trouble={finalize.error} />
      <div className={layout.feet}>
        <Button look="primary" icon={<Lock aria-hidden />} hotkey="F" onPress={go} isDisabled={!ready}>
          {coding.finalize}
        </Button>
      </div>
    </>
  );
}

function Final({ shown }: { shown: CodingShown }) {
  const { coding } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Notice look="good">{coding.finalText}</Notice>
      <div className={layout.feet}>
        <Button icon={<LockOpen aria-hidden />} onPress={() => setOpen(true)}>
          {coding.reopen}
        </Button>
      </div>
      {open ? <Reopen visit={shown.row.visit} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Reopen({ visit, onClose }: { visit: string; onClose: () => void }) {
  const { coding } = useWords();
  const [reason, setReason] = useState("");
  const reopen = useWrite("coding_reopen");
  return (
    <FormModal
      title={coding.reopenTitle}
      text={coding.reopenText}
      go={coding.reopen}
      onGo={() => reopen.mutate({ visit, reason: reason.trim() }, { onSuccess: onClose })}
      onClose={onClose}
      busy={reopen.isPending}
      ready={reason.trim() !== ""}
    >
      <TextField label={coding.reason} value={reason} onChange={setReason} autoFocus lines={2} />
      <FormTrouble trouble={reopen.error} />
    </FormModal>
  );
}
