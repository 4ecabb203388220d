// All claims, whatever became of them.

import { useState } from "react";
import type { ClaimFind, ClaimSort, ClaimStatus } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { Check } from "~/kit/Choice";
import { SearchField } from "~/kit/Field";
import { Select, optionsOf } from "~/kit/Select";
import { EmptyState, Loaded } from "~/kit/States";
import { useForms, useWords } from "~/words";
import { ClaimTable } from "./ClaimTable";
import { PayerFilter } from "./DeskFilters";
import { Pager } from "./Pager";
import { EVERY, PAGE, narrows } from "./find";
import styles from "./claims.module.css";

const ANY = "any";

/** All claims. */
export function ListPage() {
  const { claims } = useWords();
  const { number, money } = useForms();
  const [find, setFind] = useState<ClaimFind>(EVERY);
  const [offset, setOffset] = useState(0);
  const page = useRead("claim_list", { ...find, offset, limit: PAGE }, { keep: true });
  const change = (next: ClaimFind) => {
    setFind(next);
    setOffset(0);
  };
  return (
    <>
      <Filters find={find} onFind={change} />
      <Loaded of={page}>
        {(shown) =>
          shown.claims.length === 0 ? (
            <EmptyState
              title={narrows(find) ? claims.desk.noneMatch : claims.list.empty}
              text={narrows(find) ? claims.desk.noneMatchText : claims.list.emptyText}
            />
          ) : (
            <>
              <p className={styles.sum} aria-live="polite">
                {claims.count(number(shown.count))} · {money(shown.charge)}
              </p>
              <ClaimTable label={claims.pages.list} rows={shown.claims} />
              <Pager offset={offset} more={shown.more} onOffset={setOffset} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Filters({ find, onFind }: { find: ClaimFind; onFind: (find: ClaimFind) => void }) {
  const { claims } = useWords();
  const states = { [ANY]: claims.any, ...claims.statusWord } as Record<ClaimStatus | typeof ANY, string>;
  return (
    <div className={styles.filters}>
      <SearchField
        label={claims.desk.find}
        placeholder={claims.desk.find}
        value={find.text ?? ""}
        onChange={(text) => onFind({ ...find, text: text === "" ? null : text })}
      />
      <Select
        label={claims.status}
        options={optionsOf(states)}
        value={find.status[0] ?? ANY}
        onChange={(status) => onFind({ ...find, status: status === ANY ? [] : [status] })}
      />
      <PayerFilter find={find} onFind={onFind} />
      <Select
        label={claims.sortBy}
        options={optionsOf<ClaimSort>(claims.sort, ["newest", "age", "charge", "deadline"])}
        value={find.sort}
        onChange={(sort) => onFind({ ...find, sort })}
      />
      <Check isSelected={find.underpaid} onChange={(underpaid) => onFind({ ...find, underpaid })}>
        {claims.underpaid}
      </Check>
    </div>
  );
}
