// What happened to the codes of a visit, newest first.

import type { CodingShown } from "~/api/generated/types";
import { Card } from "~/kit/Layout";
import { useForms, useWords } from "~/words";
import styles from "./coding.module.css";

/** What happened. */
export function Happened({ shown }: { shown: CodingShown }) {
  const { coding } = useWords();
  const { moment } = useForms();
  return (
    <Card title={coding.happened}>
      <ol className={styles.plain}>
        {shown.events.map((event, index) => (
          <li key={`${event.at} ${index}`}>
            <strong>{coding.event[event.kind]}</strong> {event.code ?? ""}
            {event.became && event.became !== event.code ? ` → ${event.became}` : ""}
            <br />
            <span className="soft small">
              {event.by === "" ? coding.source.machine : event.by} · {moment(event.at)}
              {event.reason ? ` · ${event.reason}` : ""}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
