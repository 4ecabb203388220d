// What waits for the person at work.

import { CircleAlert } from "lucide-react";
import type { CodingQueryShown, NoticeShown, UnansweredBatch } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { go } from "~/desk/place";
import { Button } from "~/kit/Button";
import layout from "~/kit/layout.module.css";
import { useForms, useWords } from "~/words";
import styles from "./today.module.css";

interface WaitingProps {
  notices: readonly NoticeShown[];
  recoveryWaits: boolean;
  /** Notes that wait to be signed. */
  drafts: number;
  /** Questions about codes of own visits. */
  questions: readonly CodingQueryShown[];
  /** Files of claims that nobody answered. */
  unanswered: readonly UnansweredBatch[];
}

/** What waits for the person at work. */
export function Waiting({ notices, recoveryWaits, drafts, questions, unanswered }: WaitingProps) {
  const { today, coding } = useWords();
  const { number } = useForms();
  const [first] = questions;
  const nothing = notices.length + unanswered.length + drafts + questions.length === 0 && !recoveryWaits;
  if (nothing) return <p className="soft small">{today.nothingWaiting}</p>;
  return (
    <ul className={styles.waiting}>
      {recoveryWaits ? (
        <li>
          <strong>{today.notice.recovery_not_confirmed}</strong>
          <span className={layout.row}>
            <Button look="quiet" onPress={() => go({ screen: "settings", page: "security" })}>
              {today.look}
            </Button>
          </span>
        </li>
      ) : null}
      {drafts > 0 ? (
        <li>
          <strong>{today.draftsToSign(number(drafts))}</strong>
        </li>
      ) : null}
      {first ? (
        <li>
          <strong>{coding.todayQuestions(number(questions.length))}</strong>
          <span className="soft">{first.question}</span>
          <span className={layout.row}>
            <Button look="quiet" onPress={() => go({ screen: "visit", visit: first.visit })}>
              {coding.look}
            </Button>
          </span>
        </li>
      ) : null}
      {unanswered.map(({ batch, name, days, step }) => (
        <li key={batch}>
          <strong>
            {step > 2 ? <CircleAlert className={styles.sign} aria-hidden /> : null}
            {today.unanswered(name, number(days))}
          </strong>
          <span className={layout.row}>
            <Button look="quiet" onPress={() => go({ screen: "batch", batch })}>
              {today.look}
            </Button>
          </span>
        </li>
      ))}
      {notices.map((notice) => (
        <Waits key={notice.id} notice={notice} />
      ))}
    </ul>
  );
}

function Waits({ notice }: { notice: NoticeShown }) {
  const { today } = useWords();
  const { moment } = useForms();
  const dismiss = useWrite("notice_dismiss");
  const said = today.notice[notice.kind];
  const text = typeof said === "function" ? said(notice.person_name ?? today.somebody) : said;
  const { patient } = notice;
  return (
    <li>
      <strong>{text}</strong>
      <span className="soft">
        {moment(notice.at)}
        {notice.reason === "" ? "" : ` · ${notice.reason}`}
      </span>
      <span className={layout.row}>
        {patient ? (
          <Button look="quiet" onPress={() => go({ screen: "patient", patient })}>
            {today.look}
          </Button>
        ) : null}
        <Button look="quiet" onPress={() => dismiss.mutate({ id: notice.id })} isDisabled={dismiss.isPending}>
          {today.dismiss}
        </Button>
      </span>
    </li>
  );
}
