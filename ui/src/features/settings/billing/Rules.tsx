// Which rules look at a claim of this practice, and what the others wait for.

import type { ClaimRulesShown, SilentRules } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { Card } from "~/kit/Layout";
import { Loaded } from "~/kit/States";
import { type ColumnOf, Table } from "~/kit/Table";
import { useForms, useWords } from "~/words";

/** The rules of claims. */
export function Rules() {
  const { billing: words } = useWords();
  return (
    <Card title={words.rules}>
      <Loaded of={useRead("claim_rule_list", null)}>{(shown) => <Shown shown={shown} />}</Loaded>
    </Card>
  );
}

function Shown({ shown }: { shown: ClaimRulesShown }) {
  const { billing: words } = useWords();
  const { number } = useForms();
  const columns: ColumnOf<SilentRules>[] = [
    { id: "lacks", head: words.rulesLacks, cell: (row) => <span lang={row.language}>{row.lacks}</span> },
    { id: "rules", head: words.rulesSilent, cell: (row) => row.rules.join(" ") },
  ];
  return (
    <>
      <p>{words.rulesText(number(shown.run), number(shown.known))}</p>
      {shown.off.length === 0 ? null : <p className="soft small">{words.rulesAreOff(shown.off.join(" "))}</p>}
      <Table label={words.rulesSilent} columns={columns} rows={shown.silent} rowId={(row) => row.lacks} rowText={(row) => row.lacks} />
    </>
  );
}
