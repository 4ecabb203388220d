// The words of a line, those underlined that were not said.

import { Fragment, type ReactNode } from "react";
import type { DoubtShown } from "~/api/generated/types";
import { useWords } from "~/words";
import styles from "./note.module.css";

/** A line with its doubts. Places are counted in whole characters, as the core counts them. */
export function Marked({ text, doubts }: { text: string; doubts: readonly DoubtShown[] }) {
  const { notes } = useWords();
  if (doubts.length === 0) return <>{text}</>;
  const letters = Array.from(text);
  const parts: ReactNode[] = [];
  let done = 0;
  for (const { why, start, end } of doubts) {
    if (start < done) continue;
    parts.push(<Fragment key={`before ${start}`}>{letters.slice(done, start).join("")}</Fragment>);
    parts.push(
      <mark key={start} className={styles.unsaid} title={notes.why[why]}>
        {letters.slice(start, end).join("")}
      </mark>,
    );
    done = end;
  }
  return (
    <>
      {parts}
      {letters.slice(done).join("")}
    </>
  );
}
