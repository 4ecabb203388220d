// The claim as it is written, segment by segment, with the element of a finding lit.

import { useEffect, useRef } from "react";
import type { Place, ClaimSegmentShown } from "~/api/generated/types";
import { Card } from "~/kit/Layout";
import { useWords } from "~/words";
import styles from "./claims.module.css";

/** The claim as it is written. */
export function Segments({ segments, lit, times }: { segments: readonly ClaimSegmentShown[]; lit: Place | null; times: number }) {
  const { claim: words } = useWords().claims;
  const shown = useRef<HTMLLIElement>(null);
  useEffect(() => {
    shown.current?.scrollIntoView({ block: "nearest" });
  }, [lit, times]);
  return (
    <div className={styles.raw}>
      <Card title={words.segments}>
        {segments.length === 0 ? <p className="soft small">{words.notWritten}</p> : null}
        <ol className={styles.segments} aria-label={words.segments}>
          {segments.map((segment) => {
            const here = lit?.position === segment.number;
            return (
              <li key={segment.number} ref={here ? shown : null} className={styles.segment} {...(here ? { "data-lit": true } : {})}>
                <span aria-hidden className={styles.segmentNumber}>
                  {segment.number}
                </span>
                <Text text={segment.text} element={here ? indexOf(lit.element) : null} />
              </li>
            );
          })}
        </ol>
      </Card>
    </div>
  );
}

/** `NM109` and `SV101-2` are the 9th and the 1st element of their segments. */
export function indexOf(element: string | null): number | null {
  const found = element === null ? null : /(\d{2})(?:-\d+)?$/.exec(element);
  return found ? Number(found[1]) : null;
}

function Text({ text, element }: { text: string; element: number | null }) {
  if (element === null) return <span>{text}</span>;
  const parts = text.split("*");
  // Where the element is missing, its place is still shown.
  while (parts.length <= element) parts.push("");
  return (
    <span>
      {parts.map((part, at) => (
        <span key={at}>
          {at === 0 ? "" : "*"}
          {at === element ? <mark className={styles.element}>{part === "" ? "…" : part}</mark> : part}
        </span>
      ))}
    </span>
  );
}
