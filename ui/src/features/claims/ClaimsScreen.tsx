// The claims: an overview, the desk where failed ones are mended, batches, and what came back.

import type { CommandName } from "~/api/names";
import { useRead } from "~/api/hooks";
import { type ClaimsPage, go } from "~/desk/place";
import { useMaySend } from "~/desk/session";
import { Button } from "~/kit/Button";
import { Page } from "~/kit/Layout";
import { Notice } from "~/kit/Notice";
import { Pages } from "~/kit/Pages";
import { useForms, useWords } from "~/words";
import { BatchesPage } from "./BatchesPage";
import { DeskPage } from "./DeskPage";
import { HomePage } from "./HomePage";
import { ListPage } from "./ListPage";
import { ResponsesPage } from "./ResponsesPage";

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
      <Pages
        label={claims.title}
        pages={pages.map((each) => ({ page: each, name: claims.pages[each] }))}
        shown={shown}
        onOpen={(each) => go({ screen: "claims", page: each })}
      />
      {may("batch_list") && shown !== "batches" ? <Unanswered /> : null}
      <Shown page={shown} />
    </Page>
  );
}

/** Files that went out and were not answered for longer than the practice waits. */
function Unanswered() {
  const { batches: words } = useWords().claims;
  const { number } = useForms();
  const late = (useRead("batch_list", null).data?.batches ?? []).filter(({ unanswered }) => unanswered > 0);
  if (late.length === 0) return null;
  return (
    <Notice
      look={late.some(({ unanswered }) => unanswered > 2) ? "bad" : "warn"}
      title={words.unansweredFiles(number(late.length))}
      deeds={<Button onPress={() => go({ screen: "claims", page: "batches" })}>{words.unansweredLook}</Button>}
    >
      {words.unansweredText}
    </Notice>
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
