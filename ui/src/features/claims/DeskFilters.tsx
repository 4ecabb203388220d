// What narrows the desk.

import type { ClaimCaseStatus, ClaimCategory, ClaimFind, ClaimSort } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { useMaySend, useSession } from "~/desk/session";
import { Check } from "~/kit/Choice";
import { SearchField } from "~/kit/Field";
import { Select, optionsOf } from "~/kit/Select";
import { useWords } from "~/words";
import styles from "./claims.module.css";

const ANY = "any";
const NOBODY = "nobody";

interface FilterProps {
  find: ClaimFind;
  onFind: (find: ClaimFind) => void;
}

/** What narrows the desk. */
export function DeskFilters({ find, onFind }: FilterProps) {
  const { claims } = useWords();
  const { desk } = claims;
  const categories = { [ANY]: claims.any, ...claims.category } as Record<ClaimCategory | typeof ANY, string>;
  const states = { [ANY]: claims.any, ...claims.caseWord } as Record<ClaimCaseStatus | typeof ANY, string>;
  return (
    <div className={styles.filters}>
      <SearchField
        label={desk.find}
        placeholder={desk.find}
        value={find.text ?? ""}
        onChange={(text) => onFind({ ...find, text: text === "" ? null : text })}
      />
      <Select
        label={desk.category}
        options={optionsOf(categories)}
        value={find.category ?? ANY}
        onChange={(category) => onFind({ ...find, category: category === ANY ? null : category })}
      />
      <PayerFilter find={find} onFind={onFind} />
      <WhoFilter find={find} onFind={onFind} />
      <Select
        label={desk.caseStatus}
        options={optionsOf(states)}
        value={find.case_status[0] ?? ANY}
        onChange={(status) => onFind({ ...find, case_status: status === ANY ? [] : [status] })}
      />
      <Select
        label={claims.sortBy}
        options={optionsOf<ClaimSort>(claims.sort)}
        value={find.sort}
        onChange={(sort) => onFind({ ...find, sort })}
      />
      <Check isSelected={find.near_limit} onChange={(near_limit) => onFind({ ...find, near_limit })}>
        {desk.nearOnly}
      </Check>
    </div>
  );
}

/** The payers of the practice. */
export function PayerFilter({ find, onFind }: FilterProps) {
  const { claims } = useWords();
  const may = useMaySend();
  const billing = useRead("billing_show", null, { enabled: may("billing_show") });
  const payers = Object.fromEntries((billing.data?.payers ?? []).map(({ data }) => [data.number, data.name]));
  return (
    <Select
      label={claims.payer}
      options={optionsOf<string>({ [ANY]: claims.any, ...payers })}
      value={find.payer_id ?? ANY}
      onChange={(payer) => onFind({ ...find, payer_id: payer === ANY ? null : payer })}
    />
  );
}

function WhoFilter({ find, onFind }: FilterProps) {
  const { desk } = useWords().claims;
  const { person } = useSession();
  const may = useMaySend();
  const people = useRead("person_list", null, { enabled: may("person_list") });
  const others = (people.data?.people ?? []).filter((each) => each.status === "active" && each.id !== person);
  const options = [
    { value: ANY, word: desk.everybody },
    { value: person, word: desk.mine },
    { value: NOBODY, word: desk.nobody },
    ...others.map((each) => ({ value: each.id, word: each.name })),
  ];
  const change = (who: string) => onFind({ ...find, unassigned: who === NOBODY, assignee: who === NOBODY || who === ANY ? null : who });
  return <Select label={desk.assigned} options={options} value={find.unassigned ? NOBODY : (find.assignee ?? ANY)} onChange={change} />;
}
