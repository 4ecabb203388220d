// What the note leaves open, with a question to the doctor for each; how whole it is; what the code list says.

import { useState } from "react";
import type { CodingShown, GapFound } from "~/api/generated/types";
import { Button } from "~/kit/Button";
import { Card } from "~/kit/Layout";
import { useForms, useWords, wordFor } from "~/words";
import { AskDoctor } from "./AskDoctor";
import styles from "./coding.module.css";

/** What the note leaves open. */
export function Gaps({ shown }: { shown: CodingShown }) {
  const { coding } = useWords();
  const { gaps, quality } = shown.found;
  const [asking, setAsking] = useState<GapFound | null>(null);
  return (
    <Card title={coding.gaps}>
      {gaps.length === 0 ? <p className="soft small">{coding.noGaps}</p> : null}
      <ul className={styles.plain}>
        {gaps.map((gap) => (
          <li key={`${gap.rule} ${gap.about}`} className={styles.gap}>
            <span>
              {wordFor(coding.gap, gap.rule)} {gap.about === "" ? null : <q>{gap.about}</q>}
            </span>
            <Button look="quiet" onPress={() => setAsking(gap)}>
              {coding.ask}
            </Button>
          </li>
        ))}
      </ul>
      <h3>{coding.quality}</h3>
      <ul className={styles.plain}>
        {quality.map((part) => (
          <Part key={part.part} {...part} />
        ))}
      </ul>
      {shown.findings.length > 0 ? <h3>{coding.findings}</h3> : null}
      <ul className={styles.plain} lang="en">
        {shown.findings.map((finding) => (
          <li key={`${finding.rule} ${finding.words}`}>{finding.words}</li>
        ))}
      </ul>
      {asking ? <Ask visit={shown.row.visit} gap={asking} onClose={() => setAsking(null)} /> : null}
    </Card>
  );
}

function Part({ part, score, missing }: { part: string; score: number; missing: string[] }) {
  const { coding } = useWords();
  const { number } = useForms();
  return (
    <li>
      <strong>{wordFor(coding.part, part)}</strong> {coding.score(number(score))}
      {missing.length > 0 ? (
        <span className="soft small"> · {coding.lacking(missing.map((want) => wordFor(coding.want, want)).join(", "))}</span>
      ) : null}
    </li>
  );
}

function Ask({ visit, gap, onClose }: { visit: string; gap: GapFound; onClose: () => void }) {
  const { coding } = useWords();
  const questions: Record<string, ((about: string) => string) | undefined> = coding.question;
  const question = questions[gap.rule]?.(gap.about) ?? gap.question;
  return <AskDoctor visit={visit} rule={gap.rule} question={question} onClose={onClose} />;
}
