// A field for a code: typed, or found by words in any of the languages.

import { useDeferredValue } from "react";
import { useRead } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { useWords } from "~/words";
import styles from "./coding.module.css";

interface CodeFieldProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (code: string) => void;
  /** The day of the visit, where diagnoses are looked for. */
  search?: string | undefined;
  problem?: string | undefined;
}

const LEAST = 3;
const SHOWN = 6;

/** A field for a code. */
export function CodeField({ label, hint, value, onChange, search, problem }: CodeFieldProps) {
  const words = useDeferredValue(value.trim());
  const enabled = search !== undefined && words.length >= LEAST;
  const found = useRead("code_search", { words, date: search ?? null }, { enabled, keep: true });
  const hits = enabled ? (found.data?.hits ?? []).filter((hit) => hit.standing === "billable" && hit.code !== value).slice(0, SHOWN) : [];
  return (
    <>
      <TextField
        label={label}
        {...(hint === undefined ? {} : { hint })}
        value={value}
        onChange={onChange}
        problem={problem}
        autoFocus
        autoComplete="off"
        spellCheck="false"
      />
      {hits.length > 0 ? <Found hits={hits} onChoose={onChange} /> : null}
    </>
  );
}

function Found({ hits, onChoose }: { hits: readonly { code: string; title: string }[]; onChoose: (code: string) => void }) {
  const { coding } = useWords();
  return (
    <ul className={styles.plain} aria-label={coding.codes}>
      {hits.map((hit) => (
        <li key={hit.code}>
          <Button look="quiet" onPress={() => onChoose(hit.code)}>
            <strong>{hit.code}</strong> <span lang="en">{hit.title}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
