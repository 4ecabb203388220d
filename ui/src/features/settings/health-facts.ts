// What the health page found, in words.

import type { HealthFact } from "~/api/generated/types";
import { useForms, useWords, wordFor } from "~/words";

/** Tells one fact in the person's language. */
export function useFacts(): (fact: HealthFact) => string {
  const { fact: words, worker, workerState } = useWords().health;
  const { moment, number, bytes } = useForms();
  return (fact) => {
    switch (fact.kind) {
      case "program":
        return `${fact.name} ${fact.version}`;
      case "size":
        return words.size(bytes(fact.bytes));
      case "schema":
        return words.schema(number(fact.number));
      case "checked":
        return fact.problems === 0 ? words.checked(moment(fact.at)) : words.checkedBad(moment(fact.at), number(fact.problems));
      case "room":
        return words.room(bytes(fact.free), bytes(fact.total));
      case "backups":
      case "running":
      case "queued":
      case "failures":
        return words[fact.kind](number(fact.count));
      case "last_backup":
        return words.last_backup(moment(fact.at));
      case "keyring":
        return words.keyring(fact.name);
      case "can_unlock":
        return words.can_unlock(number(fact.people));
      case "last_row":
        return words.last_row(number(fact.row));
      case "anchored":
        return words.anchored(number(fact.row), moment(fact.at));
      case "worker":
        return `${wordFor(worker, fact.name)}: ${workerState[fact.state]}`;
      case "never_checked":
      case "not_told":
      case "no_backup":
      case "no_keyring":
      case "not_anchored":
        return words[fact.kind];
    }
  };
}
