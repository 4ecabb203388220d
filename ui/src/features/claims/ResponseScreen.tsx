// One report: what it says of each claim, what could not be found, and sums that do not agree.

import { ArrowLeft } from "lucide-react";
import type { ResponseClaim, ResponseShown } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { go } from "~/desk/place";
import { Button } from "~/kit/Button";
import { Card, Facts, Page } from "~/kit/Layout";
import { Notice } from "~/kit/Notice";
import { Loaded } from "~/kit/States";
import { type ColumnOf, Table } from "~/kit/Table";
import { useForms, useWords, wordFor } from "~/words";
import { Verdict } from "./Answers";
import { Offers } from "./Offers";
import { Found, Says } from "./ResponsesPage";

/** One report. */
export function ResponseScreen({ id }: { id: string }) {
  return <Loaded of={useRead("response_show", { id })}>{(shown) => <Whole shown={shown} />}</Loaded>;
}

function Whole({ shown }: { shown: ResponseShown }) {
  const { claims } = useWords();
  const { responses: words } = claims;
  const { moment, date, money } = useForms();
  const { row } = shown;
  const back = (
    <Button look="quiet" icon={<ArrowLeft aria-hidden />} onPress={() => go({ screen: "claims", page: "responses" })}>
      {claims.pages.responses}
    </Button>
  );
  return (
    <Page title={`${row.kind} · ${wordFor(words.kinds, row.kind)}`} text={row.file_name} deeds={back} wide>
      {row.repeated ? <Notice>{words.repeated}</Notice> : null}
      <Card>
        <Facts
          facts={[
            [words.at, moment(row.at)],
            [words.sender, row.sender],
            [words.verdict, row.verdict === "" && row.imbalances === 0 ? null : <Says key="s" row={row} />],
            [words.trace, row.trace],
            [words.date, row.date ? date(row.date) : null],
            [words.amount, row.amount ? money(row.amount) : null],
            [words.answers, row.answers === 0 ? null : <Found key="f" row={row} />],
          ]}
        />
      </Card>
      <Offers offers={shown.offers} />
      <Sums shown={shown} />
      {shown.claims.length === 0 ? null : (
        <Card title={words.ofClaims} bare>
          <OfClaims rows={shown.claims} />
        </Card>
      )}
      <Apart shown={shown} />
    </Page>
  );
}

function OfClaims({ rows }: { rows: readonly ResponseClaim[] }) {
  const { claims } = useWords();
  const { responses: words } = claims;
  const { money } = useForms();
  type Row = ResponseClaim & { key: string };
  const columns: ColumnOf<Row>[] = [
    { id: "number", head: claims.number, short: true, cell: (row) => row.number },
    { id: "says", head: words.verdict, cell: (row) => <Verdict answer={row.answer} /> },
    { id: "paid", head: claims.paid, short: true, end: true, cell: (row) => (row.answer.paid ? money(row.answer.paid) : "") },
    { id: "by", head: words.by, cell: (row) => wordFor(words.matchedBy, row.matched_by) },
  ];
  return (
    <Table
      label={words.ofClaims}
      columns={columns}
      rows={rows.map((row, at) => ({ ...row, key: `${row.claim} ${at}` }))}
      rowId={(row) => row.key}
      rowText={(row) => row.number}
      onOpen={(row) => go({ screen: "claim", claim: row.claim })}
    />
  );
}

function Sums({ shown }: { shown: ResponseShown }) {
  const { responses: words } = useWords().claims;
  const { money, number } = useForms();
  if (shown.imbalances.length === 0) return null;
  type Row = ResponseShown["imbalances"][number] & { key: string };
  const columns: ColumnOf<Row>[] = [
    { id: "sum", head: words.sums, cell: (row) => wordFor(words.sumWord, row.sum) },
    { id: "said", head: words.said, end: true, cell: (row) => money(row.said) },
    { id: "found", head: words.comes, end: true, cell: (row) => money(row.found) },
    { id: "segment", head: words.segment, end: true, cell: (row) => number(row.segment) },
  ];
  return (
    <Card title={words.sums} bare>
      <Table
        label={words.sums}
        columns={columns}
        rows={shown.imbalances.map((row, at) => ({ ...row, key: `${at}` }))}
        rowId={(row) => row.key}
      />
    </Card>
  );
}

function Apart({ shown }: { shown: ResponseShown }) {
  const { responses: words } = useWords().claims;
  const { money } = useForms();
  if (shown.apart.length === 0) return null;
  return (
    <Card title={words.apart}>
      <p className="soft small">{words.apartText}</p>
      <Facts facts={shown.apart.map((sum) => [`${sum.reason} ${sum.reference}`.trim(), money(sum.amount)] as const)} />
    </Card>
  );
}
