// What is worth knowing, in a line or a word; the sign says it as well as the colour.

import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./notice.module.css";

/** How something stands. */
export type Look = "good" | "warn" | "bad" | "info" | "plain";

const SIGNS = { good: CircleCheck, warn: TriangleAlert, bad: CircleAlert, info: Info };

interface NoticeProps {
  look?: Exclude<Look, "plain">;
  title?: ReactNode;
  children?: ReactNode;
  deeds?: ReactNode;
  /** True reads it out at once. */
  urgent?: boolean;
}

/** A few lines that should not be missed. */
export function Notice({ look = "info", title, children, deeds, urgent = false }: NoticeProps) {
  const Sign = SIGNS[look];
  return (
    <div className={styles.notice} data-look={look} role={urgent ? "alert" : undefined}>
      <Sign aria-hidden />
      <div className={styles.body}>
        {title ? <p className={styles.title}>{title}</p> : null}
        {children}
        {deeds ? <div className={styles.deeds}>{deeds}</div> : null}
      </div>
    </div>
  );
}

/** One word about how something stands. */
export function Badge({ look = "plain", children }: { look?: Look; children: ReactNode }) {
  const Sign = look === "plain" ? null : SIGNS[look];
  return (
    <span className={styles.badge} data-look={look}>
      {Sign ? <Sign aria-hidden /> : null}
      {children}
    </span>
  );
}
