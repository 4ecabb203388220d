// Questions to the doctor about this visit, with their answers.

import type { CodingShown } from "~/api/generated/types";
import { Card } from "~/kit/Layout";
import { Badge } from "~/kit/Notice";
import { useForms, useWords } from "~/words";
import styles from "./coding.module.css";

/** Questions to the doctor. */
export function Queries({ shown }: { shown: CodingShown }) {
  const { coding } = useWords();
  const { moment } = useForms();
  return (
    <Card title={coding.queries}>
      {shown.queries.length === 0 ? <p className="soft small">{coding.noQueries}</p> : null}
      <ul className={styles.plain}>
        {shown.queries.map((query) => (
          <li key={query.id}>
            <strong>{query.question}</strong>
            <br />
            <span className="soft small">
              {query.asked_by} · {moment(query.asked_at)}
            </span>
            <br />
            {query.answer === null ? (
              <Badge look="warn">{coding.open_}</Badge>
            ) : (
              <>
                <span className="soft small">{coding.answered(query.answered_by ?? "")}</span> <q>{query.answer}</q>
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
