// What is over its time: looked at first, deleted only as it was shown.

import { useState } from "react";
import type { DeletionPreview } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { Card } from "~/kit/Layout";
import { FormModal } from "~/kit/Modal";
import { FormTrouble } from "~/kit/States";
import { say } from "~/kit/toasts";
import layout from "~/kit/layout.module.css";
import { DeletionCounts, takesAnything } from "~/parts/DeletionCounts";
import { useWords } from "~/words";

/** What is over its time. */
export function DryRun() {
  const { retention } = useWords();
  const look = useWrite("retention_preview");
  const [deleting, setDeleting] = useState(false);
  return (
    <Card title={retention.dryRun}>
      <p className="soft small">{retention.dryRunText}</p>
      {look.data ? <DeletionCounts preview={look.data} /> : null}
      <FormTrouble trouble={look.error} />
      <div className={layout.row}>
        <Button onPress={() => look.mutate(null)} isDisabled={look.isPending}>
          {retention.dryRunGo}
        </Button>
        {look.data && takesAnything(look.data) ? (
          <Button look="danger" onPress={() => setDeleting(true)}>
            {retention.deleteGo}
          </Button>
        ) : null}
      </div>
      {deleting && look.data ? <Delete preview={look.data} onClose={() => setDeleting(false)} onDone={() => look.reset()} /> : null}
    </Card>
  );
}

function Delete({ preview, onClose, onDone }: { preview: DeletionPreview; onClose: () => void; onDone: () => void }) {
  const { retention, deletion } = useWords();
  const [reason, setReason] = useState("");
  const run = useWrite("retention_run");
  const go = () =>
    run.mutate(
      { preview: preview.id, reason: reason.trim() },
      {
        onSuccess: () => {
          say(retention.started);
          onDone();
          onClose();
        },
      },
    );
  return (
    <FormModal
      alert
      danger
      title={retention.deleteTitle}
      text={retention.deleteText}
      go={retention.deleteGo}
      onGo={go}
      onClose={onClose}
      busy={run.isPending}
      ready={reason.trim() !== ""}
    >
      <DeletionCounts preview={preview} />
      <TextField label={deletion.reason} value={reason} onChange={setReason} autoFocus />
      <FormTrouble trouble={run.error} />
    </FormModal>
  );
}
