// The ground of the screens before the desk is open: one card in the middle, and the language.

import { Languages } from "lucide-react";
import type { ReactNode } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useReached } from "~/api/reach";
import { Notice } from "~/kit/Notice";
import { useLanguage, useWords } from "~/words";
import { SCREEN_LANGUAGES, type ScreenLanguage, screenLanguage } from "~/words/languages";
import styles from "./threshold.module.css";

interface ThresholdProps {
  title: string;
  text?: ReactNode;
  onLanguage?: (language: ScreenLanguage) => void;
  children: ReactNode;
}

/** One card before the desk is open. */
export function Threshold({ title, text, onLanguage, children }: ThresholdProps) {
  const { common, lists, states } = useWords();
  const reached = useReached();
  const language = useLanguage();
  return (
    <div className={styles.ground}>
      <header className={styles.head}>
        <span className={styles.mark}>
          <img src="/mark.svg" alt="" width={32} height={32} />
          <strong>{common.nadi}</strong>
        </span>
        {onLanguage ? (
          <ToggleButtonGroup
            className={styles.languages ?? ""}
            aria-label={common.language}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[language]}
            onSelectionChange={(keys) => [...keys].slice(0, 1).forEach((key) => onLanguage(screenLanguage(String(key))))}
          >
            <Languages aria-hidden />
            {SCREEN_LANGUAGES.map((each) => (
              <ToggleButton key={each} id={each} className={styles.language ?? ""}>
                <span lang={each}>{lists.ownLanguage[each]}</span>
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        ) : null}
      </header>
      <main className={styles.card}>
        <h1>{title}</h1>
        {reached ? null : (
          <Notice look="warn" urgent>
            {states.offlineShort}
          </Notice>
        )}
        {text ? <div className={styles.text}>{text}</div> : null}
        {children}
      </main>
    </div>
  );
}
