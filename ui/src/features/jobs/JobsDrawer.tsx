// Long tasks at the side of the screen: how far they are, stop, try again.

import type { JobShown } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { Drawer } from "~/kit/Modal";
import { Badge, type Look } from "~/kit/Notice";
import { Progress } from "~/kit/Progress";
import { EmptyState, FormTrouble, Loaded } from "~/kit/States";
import layout from "~/kit/layout.module.css";
import { ERROR_WORDS } from "~/api/generated/errors";
import { useForms, useLanguage, useWords, wordFor } from "~/words";
import styles from "./jobs.module.css";

const LOOKS: Record<JobShown["status"], Look> = { queued: "plain", running: "info", done: "good", cancelled: "plain", failed: "bad" };

/** Long tasks. */
export function JobsDrawer({ onClose }: { onClose: () => void }) {
  const { jobs } = useWords();
  const list = useRead("job_list", null);
  return (
    <Drawer title={jobs.title} onClose={onClose}>
      <Loaded of={list}>
        {({ jobs: rows }) =>
          rows.length === 0 ? (
            <EmptyState title={jobs.none} text={jobs.noneText} />
          ) : (
            <ul className={layout.list}>
              {rows.map((job) => (
                <Job key={job.id} job={job} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Drawer>
  );
}

function Job({ job }: { job: JobShown }) {
  const { jobs } = useWords();
  const { moment } = useForms();
  const language = useLanguage();
  const stop = useWrite("job_cancel");
  const retry = useWrite("job_retry");
  const under = job.status === "running" || job.status === "queued";
  const error = job.error ? ERROR_WORDS[language][job.error] : null;
  return (
    <li className={styles.job}>
      <div className={`${layout.row} ${layout.between}`}>
        <strong>{jobs.kind[job.kind]}</strong>
        <Badge look={LOOKS[job.status]}>{jobs.status[job.status]}</Badge>
      </div>
      <span className="soft small">{moment(job.ended ?? job.created)}</span>
      {under ? <HowFar job={job} /> : null}
      {error ? (
        <p className="small">
          {error.happened} {error.next}
        </p>
      ) : null}
      <div className={layout.row}>
        {under ? (
          <Button look="quiet" onPress={() => stop.mutate({ id: job.id })} isDisabled={stop.isPending}>
            {jobs.stop}
          </Button>
        ) : null}
        {job.can_retry ? (
          <Button look="quiet" onPress={() => retry.mutate({ id: job.id })} isDisabled={retry.isPending}>
            {jobs.retry}
          </Button>
        ) : null}
      </div>
      <FormTrouble trouble={stop.error ?? retry.error} />
    </li>
  );
}

function HowFar({ job }: { job: JobShown }) {
  const { jobs } = useWords();
  const { number } = useForms();
  return (
    <>
      <Progress label={jobs.kind[job.kind]} done={job.done} total={job.total} />
      <span className="soft small number">
        {wordFor(jobs.stage, job.stage)}
        {job.total === null ? "" : ` · ${jobs.progress(number(job.done), number(job.total))}`}
      </span>
    </>
  );
}
