// What can be done with a batch: approve, write, hold back, cancel. Each asks first: none can be undone.

import { BadgeCheck, FileOutput, PauseCircle, XCircle } from "lucide-react";
import { useState } from "react";
import type { BatchRow, ClaimBatchStatus, JobShown } from "~/api/generated/types";
import type { Trouble } from "~/api/hooks";
import { useRead, useWrite } from "~/api/hooks";
import { useMaySend } from "~/desk/session";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { FormModal } from "~/kit/Modal";
import { Progress } from "~/kit/Progress";
import { FormTrouble } from "~/kit/States";
import { say } from "~/kit/toasts";
import { useForms, useWords } from "~/words";

type Asked = "approve" | "write" | "hold" | "cancel";

const WHEN: Record<Asked, readonly ClaimBatchStatus[]> = {
  approve: ["building", "held"],
  write: ["approved"],
  hold: ["building", "approved"],
  cancel: ["building", "held", "approved"],
};

/** What can be done with a batch now. */
export function BatchDeeds({ row }: { row: BatchRow }) {
  const { batches: words } = useWords().claims;
  const may = useMaySend();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [job, setJob] = useState<string | null>(null);
  const can = (deed: Asked) => WHEN[deed].includes(row.status) && may(`batch_${deed}`);
  const running = useJob(job);
  if (running && (running.status === "running" || running.status === "queued"))
    return <Progress label={words.writing} done={running.done} total={running.total} />;
  return (
    <>
      {can("cancel") ? (
        <Button look="danger" icon={<XCircle aria-hidden />} onPress={() => setAsked("cancel")}>
          {words.cancel}
        </Button>
      ) : null}
      {can("hold") ? (
        <Button icon={<PauseCircle aria-hidden />} onPress={() => setAsked("hold")}>
          {words.hold}
        </Button>
      ) : null}
      {can("approve") ? (
        <Button look="primary" icon={<BadgeCheck aria-hidden />} onPress={() => setAsked("approve")}>
          {words.approve}
        </Button>
      ) : null}
      {can("write") ? (
        <Button look="primary" icon={<FileOutput aria-hidden />} onPress={() => setAsked("write")}>
          {words.write}
        </Button>
      ) : null}
      {asked === "approve" ? <Approve row={row} onClose={() => setAsked(null)} /> : null}
      {asked === "write" ? <Write row={row} onJob={setJob} onClose={() => setAsked(null)} /> : null}
      {asked === "hold" || asked === "cancel" ? <Stop row={row} deed={asked} onClose={() => setAsked(null)} /> : null}
    </>
  );
}

function useJob(id: string | null): JobShown | null {
  const { data } = useRead("job_list", null);
  return data?.jobs.find((job) => job.id === id) ?? null;
}

interface AskProps {
  row: BatchRow;
  onClose: () => void;
}

function Approve({ row, onClose }: AskProps) {
  const { claims } = useWords();
  const { number, money } = useForms();
  const approve = useWrite("batch_approve");
  const done = () => {
    say(claims.batches.approved);
    onClose();
  };
  return (
    <Question
      title={claims.batches.approveTitle}
      text={claims.batches.approveText(claims.count(number(row.claims)), money(row.charge))}
      go={claims.batches.approve}
      onGo={() => approve.mutate({ id: row.id }, { onSuccess: done })}
      onClose={onClose}
      busy={approve.isPending}
      trouble={approve.error}
    />
  );
}

function Write({ row, onJob, onClose }: AskProps & { onJob: (job: string) => void }) {
  const { batches: words } = useWords().claims;
  const may = useMaySend();
  const billing = useRead("billing_show", null, { enabled: may("billing_show") });
  const write = useWrite("batch_write");
  return (
    <Question
      title={words.writeTitle}
      text={words.writeText(billing.data?.settings.folder ?? "…")}
      go={words.write}
      onGo={() =>
        write.mutate(
          { id: row.id },
          {
            onSuccess: ({ job }) => {
              onJob(job);
              onClose();
            },
          },
        )
      }
      onClose={onClose}
      busy={write.isPending}
      trouble={write.error}
    />
  );
}

interface QuestionProps {
  title: string;
  text: string;
  go: string;
  onGo: () => void;
  onClose: () => void;
  busy: boolean;
  trouble: Trouble | null;
}

function Question({ trouble, ...rest }: QuestionProps) {
  return (
    <FormModal {...rest} alert>
      <FormTrouble trouble={trouble} />
    </FormModal>
  );
}

function Stop({ row, deed, onClose }: AskProps & { deed: "hold" | "cancel" }) {
  const { claims, common } = useWords();
  const { batches: words } = claims;
  const [reason, setReason] = useState("");
  const stop = useWrite(deed === "hold" ? "batch_hold" : "batch_cancel");
  const done = () => {
    say(deed === "hold" ? words.held : words.cancelled);
    onClose();
  };
  return (
    <FormModal
      alert
      danger={deed === "cancel"}
      title={deed === "hold" ? words.holdTitle : words.cancelTitle}
      text={deed === "hold" ? words.holdText : words.cancelText}
      go={words[deed]}
      onGo={() => stop.mutate({ id: row.id, reason: reason.trim() }, { onSuccess: done })}
      onClose={onClose}
      busy={stop.isPending}
      ready={reason.trim() !== ""}
    >
      <TextField label={common.reason} value={reason} onChange={setReason} autoFocus lines={2} />
      <FormTrouble trouble={stop.error} />
    </FormModal>
  );
}
