// How far something is, and how strong a password is.

import { Meter as AriaMeter, ProgressBar } from "react-aria-components";
import styles from "./progress.module.css";

/** How far a task is; without a total it only says that it moves. */
export function Progress({ label, done, total }: { label: string; done: number; total: number | null }) {
  const share = total ? Math.min(1, done / total) : 0;
  return (
    <ProgressBar aria-label={label} value={share * 100} isIndeterminate={total === null}>
      <Bar share={total === null ? null : share} look="info" />
    </ProgressBar>
  );
}

/** How strong something is, from 0 to 4. */
export function Strength({ label, word, value }: { label: string; word: string; value: number }) {
  const look = value < 2 ? "bad" : value < 3 ? "warn" : "good";
  return (
    <AriaMeter aria-label={label} value={value} minValue={0} maxValue={4} valueLabel={word} className={styles.strength ?? ""}>
      <Bar share={value / 4} look={look} />
      <span className={styles.word}>{word}</span>
    </AriaMeter>
  );
}

function Bar({ share, look }: { share: number | null; look: string }) {
  return (
    <span className={styles.track} data-look={look} data-moving={share === null || undefined}>
      <span className={styles.fill} style={{ inlineSize: `${(share ?? 0.3) * 100}%` }} />
    </span>
  );
}
