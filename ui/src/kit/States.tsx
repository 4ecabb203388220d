// What a screen shows when it has nothing, not yet, no more, or no answer.

import { Inbox, type LucideIcon, PlugZap, ShieldX, TriangleAlert } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import type { Reading, Trouble } from "~/api/hooks";
import { HostGone } from "~/platform/types";
import { useLanguage, useWords } from "~/words";
import { Button } from "./Button";
import { Notice } from "./Notice";
import styles from "./notice.module.css";
import { codeOf, problemOf, troubleWords } from "./trouble";

const PATIENCE_MS = 200;

/** The shape of what is coming, once waiting would be noticed. */
export function Skeleton() {
  const { common } = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLate(true), PATIENCE_MS);
    return () => window.clearTimeout(timer);
  }, []);
  if (!late) return <div aria-busy="true" />;
  return (
    <div role="status" aria-busy="true" aria-label={common.loading} className={styles.bones}>
      <div className={styles.bone} />
      <div className={styles.bone} />
      <div className={styles.bone} />
    </div>
  );
}

interface StateProps {
  title: string;
  text?: string;
  deed?: ReactNode;
  sign?: LucideIcon;
}

/** Nothing is there yet, and what to do about it. */
export function EmptyState({ title, text, deed, sign: Sign = Inbox }: StateProps) {
  return (
    <div className={styles.state}>
      <Sign aria-hidden />
      <h2>{title}</h2>
      {text ? <p>{text}</p> : null}
      {deed}
    </div>
  );
}

/** Nobody answers; the screen comes back by itself. */
export function OfflineState({ onRetry }: { onRetry?: () => void }) {
  const { states, common } = useWords();
  const deed = onRetry ? <Button onPress={onRetry}>{common.retry}</Button> : null;
  return <EmptyState sign={PlugZap} title={states.offlineTitle} text={states.offlineText} deed={deed} />;
}

/** What went wrong, what is safe, what to do. */
export function ErrorState({ trouble, onRetry }: { trouble: Trouble; onRetry: () => void }) {
  const words = useWords();
  const language = useLanguage();
  if (trouble instanceof HostGone) return <OfflineState onRetry={onRetry} />;
  const code = codeOf(trouble);
  const { happened, next, incident } = troubleWords(trouble, language, words);
  const deed = <Button onPress={onRetry}>{code === "reason_needed" ? words.states.giveReason : words.common.retry}</Button>;
  const text = [next, incident ? words.states.incident(incident) : ""].filter(Boolean).join(" ");
  return (
    <EmptyState
      sign={code === "not_permitted" ? ShieldX : TriangleAlert}
      title={happened}
      text={text}
      deed={code === "not_permitted" ? null : deed}
    />
  );
}

interface LoadedProps<T> {
  of: Reading<T>;
  children: (data: T) => ReactNode;
}

/** Shows a reply once it is there, and says why when it is not. */
export function Loaded<T>({ of, children }: LoadedProps<T>) {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.error) return <ErrorState trouble={of.error} onRetry={() => void of.refetch()} />;
  return <Skeleton />;
}

/** What went wrong with a form; what is wrong with its fields stands at the fields. */
export function FormTrouble({ trouble, quiet = [] }: { trouble: Trouble | null; quiet?: readonly string[] }) {
  const words = useWords();
  const language = useLanguage();
  const code = codeOf(trouble);
  if (!trouble || (code && quiet.includes(code))) return null;
  const { happened, next, incident } = troubleWords(trouble, language, words);
  return (
    <Notice look="bad" title={happened} urgent>
      <p>{next}</p>
      {incident ? <p>{words.states.incident(incident)}</p> : null}
    </Notice>
  );
}

/** Finds what is wrong with a field. */
export function useProblems(trouble: Trouble | null): (field: string) => string | undefined {
  const words = useWords();
  const language = useLanguage();
  return (field) => problemOf(trouble, field, language, words);
}
