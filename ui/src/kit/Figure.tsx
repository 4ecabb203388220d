// Figures that draw: bars and weeks, as lines of the page itself; the same numbers as a table beside them.

import { type ReactNode, useState } from "react";
import { Table2 } from "lucide-react";
import { useWords } from "~/words";
import { Button } from "./Button";
import { Card } from "./Layout";
import styles from "./figure.module.css";

/** One bar of a figure. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value as it is written beside the bar. */
  readonly written: string;
  /** The other number of the table, where there is one. */
  readonly aside?: string;
  readonly look?: "good" | "warn" | "bad";
}

interface BarsProps {
  title: string;
  heads: readonly [string, string, string?];
  bars: readonly Bar[];
  none: string;
}

/** Bars that lie, each with its words before it and its number behind it. */
export function Bars({ title, heads, bars, none }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const rows = bars.map(({ label, written, aside }) => [label, written, ...(aside === undefined ? [] : [aside])]);
  const drawn = (
    <ul className={styles.bars}>
      {bars.map(({ label, value, written, look }, at) => (
        <li key={`${label} ${at}`}>
          <span className={styles.label}>{label}</span>
          <svg aria-hidden className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" data-look={look}>
            <rect x="0" y="0" width="100" height="8" className={styles.ground} />
            <rect x="0" y="0" width={(100 * Math.max(0, value)) / most} height="8" className={styles.fill} />
          </svg>
          <span className={styles.number}>{written}</span>
        </li>
      ))}
    </ul>
  );
  return <Figure title={title} heads={heads.filter((head) => head !== undefined)} rows={rows} none={none} drawn={drawn} />;
}

/** One step of time, with a value for each series. */
export interface Step {
  readonly label: string;
  readonly values: readonly number[];
}

interface StepsProps {
  title: string;
  heads: readonly string[];
  steps: readonly Step[];
  written: (value: number) => string;
  none: string;
}

const STEP = 36;
const HEIGHT = 96;

/** Columns that stand, a few side by side for each step of time. */
export function Columns({ title, heads, steps, written, none }: StepsProps) {
  const most = Math.max(1, ...steps.flatMap(({ values }) => values));
  const drawn = (
    <>
      <svg aria-hidden className={styles.columns} viewBox={`0 0 ${steps.length * STEP} ${HEIGHT}`} preserveAspectRatio="none">
        {steps.map(({ label, values }, step) =>
          values.map((value, at) => {
            const height = (HEIGHT * value) / most;
            const width = (STEP - 8) / values.length;
            return (
              <rect
                key={`${label} ${at}`}
                x={step * STEP + 4 + at * width}
                y={HEIGHT - height}
                width={width - 1}
                height={height}
                className={styles.fill}
                data-series={at}
              />
            );
          }),
        )}
      </svg>
      <div aria-hidden className={styles.steps}>
        <span>{steps[0]?.label}</span>
        <span>{steps.at(-1)?.label}</span>
      </div>
      <ul className={styles.legend}>
        {heads.slice(1).map((head, at) => (
          <li key={head} data-series={at}>
            {head}
          </li>
        ))}
      </ul>
    </>
  );
  const rows = steps.map(({ label, values }) => [label, ...values.map(written)]);
  return <Figure title={title} heads={heads} rows={rows} none={none} drawn={drawn} />;
}

interface FigureProps {
  title: string;
  heads: readonly string[];
  rows: readonly (readonly string[])[];
  none: string;
  drawn: ReactNode;
}

/** A figure that can be read as a table. */
function Figure({ title, heads, rows, none, drawn }: FigureProps) {
  const { common } = useWords();
  const [asTable, setAsTable] = useState(false);
  if (rows.length === 0)
    return (
      <Card title={title}>
        <p className="soft small">{none}</p>
      </Card>
    );
  const turn = (
    <Button look="quiet" icon={<Table2 aria-hidden />} aria-pressed={asTable} onPress={() => setAsTable(!asTable)}>
      {asTable ? common.asPicture : common.asTable}
    </Button>
  );
  return (
    <Card title={title} deeds={turn}>
      {asTable ? (
        <table className={styles.table}>
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...rest], at) => (
              <tr key={`${first} ${at}`}>
                <th scope="row">{first}</th>
                {rest.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        drawn
      )}
    </Card>
  );
}
