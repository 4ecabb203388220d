// The claims: an overview, the desk where failed ones are mended, batches, and what came back.

import { Button } from "react-aria-components";
import type { CommandName } from "~/api/names";
import { type ClaimsPage, go } from "~/desk/place";
import { useMaySend } from "~/desk/session";
import { Page } from "~/kit/Layout";
import { useWords } from "~/words";
import { BatchesPage } from "./BatchesPage";
import { DeskPage } from "./DeskPage";
import { HomePage } from "./HomePage";
import { ListPage } from "./ListPage";
import { ResponsesPage } from "./ResponsesPage";
import styles from "./claims.module.css";

const NEEDS = {
  home: "claims_report",
  desk: "claim_list",
  list: "claim_list",
  batches: "batch_list",
  responses: "response_list",
} as const satisfies Record<ClaimsPage, CommandName>;

/** The claims. */
export function ClaimsScreen({ page }: { page: ClaimsPage }) {
  const { claims } = useWords();
  const may = useMaySend();
  const pages = (Object.keys(NEEDS) as ClaimsPage[]).filter((each) => may(NEEDS[each]));
  const shown = pages.includes(page) ? page : (pages[0] ?? "home");
  return (
    <Page title={claims.title} wide>
      <nav aria-label={claims.title} className={styles.pages}>
        {pages.map((each) => (
          <Button
            key={each}
            className={styles.page ?? ""}
            onPress={() => go({ screen: "claims", page: each })}
            {...(each === shown ? { "aria-current": "page" as const } : {})}
          >
            {claims.pages[each]}
          </Button>
        ))}
      </nav>
      <Shown page={shown} />
    </Page>
  );
}

function Shown({ page }: { page: ClaimsPage }) {
  switch (page) {
    case "home":
      return <HomePage />;
    case "desk":
      return <DeskPage />;
    case "list":
      return <ListPage />;
    case "batches":
      return <BatchesPage />;
    case "responses":
      return <ResponsesPage />;
  }
}
