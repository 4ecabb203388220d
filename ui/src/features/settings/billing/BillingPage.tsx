// What every claim is made from: who bills and treats, who pays, what it costs, how files are written.

import type { BillingShown } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { Page } from "~/kit/Layout";
import { Notice } from "~/kit/Notice";
import { Loaded } from "~/kit/States";
import { useWords, wordFor } from "~/words";
import { Fees } from "./Fees";
import { Files } from "./Files";
import { Identities } from "./Identities";
import { Payers } from "./Payers";
import { Rules } from "./Rules";

/** What every claim is made from. */
export function BillingPage() {
  const { billing: words } = useWords();
  return (
    <Page title={words.title} text={words.text}>
      <Loaded of={useRead("billing_show", null)}>{(shown) => <Parts shown={shown} />}</Loaded>
    </Page>
  );
}

function Parts({ shown }: { shown: BillingShown }) {
  const { billing: words } = useWords();
  const missing = [...new Set(shown.missing.map((field) => wordFor(words.missingWords, field)))];
  return (
    <>
      {missing.length === 0 ? null : (
        <Notice look="warn" title={words.missing}>
          <ul>
            {missing.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Identities rows={shown.identities} />
      <Payers rows={shown.payers} />
      <Fees rows={shown.fees} payers={shown.payers} />
      <Files key={JSON.stringify(shown.settings)} settings={shown.settings} />
      <Rules />
    </>
  );
}
