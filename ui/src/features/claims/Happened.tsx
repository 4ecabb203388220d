// What happened to a claim, the newest first.

import type { ClaimEventShown, JsonValue } from "~/api/generated/types";
import { Card } from "~/kit/Layout";
import layout from "~/kit/layout.module.css";
import { useForms, useWords, wordFor } from "~/words";
import { wordAt } from "./fields";

/** What happened. */
export function Happened({ events }: { events: readonly ClaimEventShown[] }) {
  const { claims, claimForm, common } = useWords();
  const { claim: words } = claims;
  const { moment } = useForms();
  return (
    <Card title={words.history}>
      <ul className={layout.list}>
        {events.map((event, at) => (
          <li key={at}>
            <strong>{wordFor(words.event, event.kind)}</strong>
            {event.status ? ` · ${claims.statusWord[event.status]}` : ""}
            <br />
            <span className="soft small">
              {moment(event.at)} · {event.person_name === "" ? common.nadiItself : event.person_name}
              {event.reason === "" ? "" : ` · ${event.reason}`}
            </span>
            {event.changes.map((change) => (
              <p key={change.field} className="small">
                {words.change(wordAt(change.field, claimForm), told(change.before, words.empty), told(change.after, words.empty))}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** A value in a line of the history; whole records are not spelt out. */
function told(value: JsonValue, empty: string): string {
  if (value === null || value === "") return empty;
  if (Array.isArray(value)) return value.every((each) => typeof each !== "object") ? value.join(" ") : "…";
  return typeof value === "object" ? "…" : String(value);
}
