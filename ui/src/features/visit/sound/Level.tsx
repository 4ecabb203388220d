// The level meter: the only thing on the desk that moves by itself.

import { Meter } from "react-aria-components";
import styles from "./sound.module.css";

const QUIETEST_DB = 60;

/** How loud it is, in decibels below full scale. */
export function Level({ label, db }: { label: string; db: number }) {
  const share = Math.min(1, Math.max(0, (db + QUIETEST_DB) / QUIETEST_DB));
  return (
    <Meter aria-label={label} value={Math.round(share * 100)} className={styles.level ?? ""}>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
        <rect className={styles.levelGround} width="100" height="4" />
        <rect className={share > 0.92 ? styles.levelLoud : styles.levelFill} width={share * 100} height="4" />
      </svg>
    </Meter>
  );
}
