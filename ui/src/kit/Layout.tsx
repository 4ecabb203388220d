// How a screen is laid out: a head with what can be done, cards, facts.

import type { ReactNode } from "react";
import styles from "./layout.module.css";

interface PageProps {
  title: ReactNode;
  text?: ReactNode;
  deeds?: ReactNode;
  /** True uses the whole width of the window. */
  wide?: boolean;
  children: ReactNode;
}

/** A screen: its name, what can be done on it, and the rest. */
export function Page({ title, text, deeds, wide = false, children }: PageProps) {
  return (
    <div className={`${styles.page} ${wide ? styles.wide : ""}`}>
      <header className={styles.pageHead}>
        <div className={styles.titles}>
          <h1>{title}</h1>
          {text ? <div className={styles.pageText}>{text}</div> : null}
        </div>
        {deeds ? <div className={styles.deeds}>{deeds}</div> : null}
      </header>
      {children}
    </div>
  );
}

/** A part of a screen. */
export function Card({ title, deeds, bare = false, children }: { title?: string; deeds?: ReactNode; bare?: boolean; children: ReactNode }) {
  return (
    <section className={`${styles.card} ${bare ? styles.bare : ""}`}>
      {title !== undefined || deeds ? (
        <div className={styles.cardHead}>
          {title !== undefined ? <h2>{title}</h2> : null}
          {deeds ? <div className={styles.deeds}>{deeds}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}

/** Names and values side by side; those without a value are left out. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  const there = facts.filter(([, value]) => value !== null && value !== undefined && value !== "");
  return (
    <dl className={styles.facts}>
      {there.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
