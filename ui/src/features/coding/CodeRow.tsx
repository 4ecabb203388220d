// One code: billed beside supported, whether the note supports it, what was decided, and why.

import type { ReactNode } from "react";
import type { CodingLineShown, CodingState } from "~/api/generated/types";
import { Badge, type Look } from "~/kit/Notice";
import { useForms, useWords, wordFor } from "~/words";
import styles from "./coding.module.css";

const LOOKS: Record<CodingState, Look> = { supported: "good", not_supported: "bad", cannot_tell: "warn" };

interface RowProps {
  line: CodingLineShown;
  current: boolean;
  onChoose: () => void;
  children: ReactNode;
}

/** One code. */
export function CodeRow({ line, current, onChoose, children }: RowProps) {
  const { coding } = useWords();
  return (
    <li className={styles.codeRow} data-current={current}>
      <button type="button" data-code className={styles.codeHead} aria-current={current} onClick={onChoose} onFocus={onChoose}>
        <span className={styles.pair}>
          <span>
            <span className="soft small">{coding.billed}</span>
            <strong>{line.billed ?? "—"}</strong>
          </span>
          <span>
            <span className="soft small">{coding.supported}</span>
            <strong>{supportedOf(line)}</strong>
          </span>
          <span>
            <span className="soft small">{coding.chosen}</span>
            <strong>{chosenOf(line, coding.off)}</strong>
          </span>
        </span>
        <span className={styles.titleLine}>{line.title === "" ? coding.kind[line.kind] : line.title}</span>
        <span className={styles.badges}>
          {line.verdict === "own" ? null : <Badge look={LOOKS[line.state]}>{coding.state[line.state]}</Badge>}
          <span>{coding.verdict[line.verdict]}</span>
          <Badge look={line.decision === "waiting" ? "info" : "plain"}>{coding.decision[line.decision]}</Badge>
        </span>
      </button>
      {current ? <More line={line} /> : null}
      {children}
    </li>
  );
}

function supportedOf(line: CodingLineShown): string {
  if (line.level !== "") return line.supported ? `${line.supported} · ${line.level}` : line.level;
  return line.supported ?? "—";
}

function chosenOf(line: CodingLineShown, off: string): string {
  if (line.decision === "waiting") return "…";
  return line.chosen ?? off;
}

/** Why it is suggested, what speaks against it, who decided; money comes last. */
function More({ line }: { line: CodingLineShown }) {
  const { coding } = useWords();
  const { money } = useForms();
  return (
    <div className={styles.more}>
      {line.confidence ? <p className="soft small">{coding.confidence[line.confidence]}</p> : null}
      {line.verdict === "own" ? null : <Quotes line={line} />}
      <h3>{coding.risks}</h3>
      {line.risks.length === 0 ? (
        <p className="soft small">{coding.noRisk}</p>
      ) : (
        <ul className={styles.plain}>
          {line.risks.map((risk) => (
            <li key={risk.rule}>
              <Badge look={risk.high ? "bad" : "warn"}>{risk.high ? coding.riskHigh : coding.riskLow}</Badge>{" "}
              {wordFor(coding.risk, risk.rule)}
            </li>
          ))}
        </ul>
      )}
      {line.reason ? (
        <p>
          {coding.reason}: <q>{line.reason}</q>
        </p>
      ) : null}
      {line.decided_by ? (
        <p className="soft small">
          {coding.source[line.source]} · {coding.by(line.decided_by)}
        </p>
      ) : null}
      {line.difference ? (
        <p className="soft small">
          {coding.difference}: {money(line.difference)}
        </p>
      ) : null}
    </div>
  );
}

function Quotes({ line }: { line: CodingLineShown }) {
  const { coding } = useWords();
  return (
    <>
      <h3>{coding.evidence}</h3>
      {line.quotes.length === 0 ? (
        <p className="soft small">{coding.noEvidence}</p>
      ) : (
        <ul className={styles.plain}>
          {line.quotes.map((quote) => (
            <li key={`${quote.start} ${quote.end}`}>
              <q>{quote.text}</q>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
