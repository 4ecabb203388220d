// Figures of the claims: how many pass, what fails, where the money waits, what is due.

import { useState } from "react";
import type { ClaimsReport, ReportBar } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { DayField } from "~/kit/DayField";
import { type Bar, Bars, Columns } from "~/kit/Figure";
import { EmptyState, Loaded } from "~/kit/States";
import { useForms, useWords, wordFor } from "~/words";
import styles from "./claims.module.css";

/** The overview. */
export function HomePage() {
  const { report: words } = useWords().claims;
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const report = useRead("claims_report", { from, to }, { keep: true });
  return (
    <>
      <div className={styles.filters}>
        <DayField label={words.from} value={from ?? report.data?.from ?? null} onChange={setFrom} />
        <DayField label={words.to} value={to ?? report.data?.to ?? null} onChange={setTo} />
      </div>
      <Loaded of={report}>
        {(shown) => (shown.by_status.length === 0 ? <EmptyState title={words.empty} text={words.emptyText} /> : <Figures report={shown} />)}
      </Loaded>
    </>
  );
}

function Figures({ report }: { report: ClaimsReport }) {
  const { report: words } = useWords().claims;
  const { money, number, share } = useForms();
  const rate = (value: number | null) => (value === null ? words.noRate : share(value));
  const big: [string, string][] = [
    [words.clean, rate(report.clean_rate)],
    [words.firstPass, rate(report.first_pass_rate)],
    [words.held, money(report.held)],
    [words.accepted, number(report.accepted)],
    [words.refused, number(report.refused)],
  ];
  return (
    <>
      <dl className={styles.numbers}>
        {big.map(([name, value]) => (
          <div key={name} className={styles.big}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.figures}>
        <ByCount title={words.byStatus} bars={report.by_status} kind="status" />
        <Weeks report={report} />
        <ByCount title={words.topRules} bars={report.top_rules} look="bad" />
        <ByCount title={words.deadlines} bars={report.deadlines} kind="span" look="warn" />
        <ByMoney title={words.aging} bars={report.aging} />
        <ByCount title={words.byPayer} bars={report.by_payer} look="bad" ofAll />
        <ByCount title={words.byProvider} bars={report.by_provider} look="bad" ofAll />
        <ByCount title={words.denials} bars={report.denials} look="bad" />
      </div>
    </>
  );
}

interface ByCountProps {
  title: string;
  bars: readonly ReportBar[];
  kind?: "status" | "span";
  look?: "warn" | "bad";
  ofAll?: boolean;
}

/** Bars as long as there are claims. */
function ByCount({ title, bars, kind, look, ofAll = false }: ByCountProps) {
  const { claims } = useWords();
  const { number, money } = useForms();
  const span = useSpan();
  const labelled = (bar: ReportBar) => {
    if (kind === "status") return wordFor(claims.statusWord, bar.label);
    if (kind === "span") return span(bar.label);
    return bar.words === "" ? bar.label : `${bar.label} · ${bar.words}`;
  };
  const drawn: Bar[] = bars.map((bar) => ({
    label: labelled(bar),
    value: bar.count,
    written: ofAll ? claims.report.ofAll(number(bar.count), number(bar.of)) : number(bar.count),
    aside: money(bar.charge),
    ...(look ? { look } : {}),
  }));
  return <Bars title={title} heads={[title, claims.report.claims, claims.money]} bars={drawn} none={claims.report.none} />;
}

/** Bars as long as there is money. */
function ByMoney({ title, bars }: { title: string; bars: readonly ReportBar[] }) {
  const { claims } = useWords();
  const { number, money } = useForms();
  const span = useSpan();
  const drawn: Bar[] = bars.map((bar) => ({
    label: span(bar.label),
    value: bar.charge.minor,
    written: money(bar.charge),
    aside: number(bar.count),
  }));
  return <Bars title={title} heads={[title, claims.money, claims.report.claims]} bars={drawn} none={claims.report.none} />;
}

/** A span of days in words; the two ends have their own. */
function useSpan(): (span: string) => string {
  const { report } = useWords().claims;
  return (span) => {
    if (span === "over" || span === "later" || span === "older") return report[span];
    return report.agingSpan(span.replace("-", "–"));
  };
}

function Weeks({ report }: { report: ClaimsReport }) {
  const { report: words } = useWords().claims;
  const { date, number } = useForms();
  return (
    <Columns
      title={words.weeks}
      heads={[words.week, words.sent, words.accepted, words.refused]}
      steps={report.weeks.map(({ week, sent, accepted, refused }) => ({ label: date(week), values: [sent, accepted, refused] }))}
      written={number}
      none={words.none}
    />
  );
}
