// How long records are kept, what is over its time, and legal holds.

import { useMay } from "~/desk/session";
import { Page } from "~/kit/Layout";
import { useWords } from "~/words";
import { DryRun } from "./DryRun";
import { Holds } from "./Holds";
import { Rules } from "./Rules";

/** Keeping and deleting. */
export function RetentionPage() {
  const { retention } = useWords();
  const may = useMay();
  return (
    <Page title={retention.title}>
      {may("retention_manage") ? (
        <>
          <Rules />
          <DryRun />
        </>
      ) : null}
      {may("hold_manage") ? <Holds /> : null}
    </Page>
  );
}
