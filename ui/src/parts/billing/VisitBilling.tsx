// What was done at a visit, as it will be billed: diagnoses, services with pointers, who and where; then the claim.

import { useState } from "react";
import type { VisitBillingShown } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { useMaySend, useSession } from "~/desk/session";
import { Button } from "~/kit/Button";
import { Card } from "~/kit/Layout";
import { FormTrouble, Loaded, useProblems } from "~/kit/States";
import { say } from "~/kit/toasts";
import layout from "~/kit/layout.module.css";
import { useForms, useWords } from "~/words";
import { Claimed } from "./Claimed";
import { DiagnosisFields } from "./DiagnosisFields";
import { ServiceFields } from "./ServiceFields";
import { WhoAndWhere } from "./WhoAndWhere";
import { type BillingDraft, billingDraftOf, dataOf, isWhole } from "./draft";

/** The billing part of a visit; nothing where claims are not sent. */
export function VisitBilling({ visit }: { visit: string }) {
  const { country } = useSession();
  const may = useMaySend();
  if (country !== "US" || !may("visit_billing_show")) return null;
  return <Read visit={visit} />;
}

function Read({ visit }: { visit: string }) {
  const shown = useRead("visit_billing_show", { id: visit });
  return <Loaded of={shown}>{(billing) => <Written key={`${billing.version} ${billing.finalized_at ?? ""}`} shown={billing} />}</Loaded>;
}

function Written({ shown }: { shown: VisitBillingShown }) {
  const { billing: words, common } = useWords();
  const { money } = useForms();
  const may = useMaySend();
  const [draft, setDraft] = useState<BillingDraft>(() => billingDraftOf(shown.data));
  const save = useWrite("visit_billing_save");
  const problem = useProblems(save.error);
  const fixed = shown.finalized_at !== null;
  const mayWrite = may("visit_billing_save") && !fixed;
  const set = (some: Partial<BillingDraft>) => setDraft({ ...draft, ...some });
  const changed = JSON.stringify(draft) !== JSON.stringify(billingDraftOf(shown.data));
  const write = () => {
    const data = dataOf(draft, shown.data);
    if (data) save.mutate({ visit: shown.visit, version: shown.version, data }, { onSuccess: () => say(common.saved) });
  };
  const parts = { draft, set, problem: (field: string) => problem(`data.${field}`) ?? problem(field), isDisabled: !mayWrite };
  return (
    <Card title={words.visit}>
      <p className="soft small">{words.visitText}</p>
      <form
        className={layout.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole(draft)) write();
        }}
      >
        <DiagnosisFields {...parts} />
        <ServiceFields {...parts} />
        <WhoAndWhere {...parts} />
        <FormTrouble trouble={save.error} />
        <div className={`${layout.row} ${layout.between}`}>
          <strong>
            {words.charge}: {money(shown.charge)}
          </strong>
          {mayWrite ? (
            <Button type="submit" look={changed ? "primary" : "plain"} isDisabled={!changed || !isWhole(draft) || save.isPending}>
              {common.save}
            </Button>
          ) : null}
        </div>
      </form>
      {changed ? null : <Claimed shown={shown} />}
    </Card>
  );
}
