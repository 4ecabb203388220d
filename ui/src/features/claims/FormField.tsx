// One field of a claim: typed, sent when it is left or with Enter, checked at once.

import { useEffect, useRef, useState } from "react";
import { useFocusWithin, useKeyboard } from "react-aria";
import type { FindingShown, JsonValue } from "~/api/generated/types";
import { Check } from "~/kit/Choice";
import { DayField } from "~/kit/DayField";
import { TextField } from "~/kit/Field";
import { Select } from "~/kit/Select";
import { useWords } from "~/words";
import type { FieldOf } from "./fields";
import { asTyped, fromTyped } from "./typed";
import styles from "./claims.module.css";

interface FormFieldProps {
  field: FieldOf;
  value: JsonValue | undefined;
  /** What stood there when the claim was built, where it differs. */
  original: JsonValue | undefined;
  findings: readonly FindingShown[];
  /** How often it was lit; 0 while it is not. */
  lit: number;
  isDisabled: boolean;
  onPut: (value: JsonValue) => void;
  onEnter: () => void;
}

/** One field of a claim. */
export function FormField({ field, value, original, findings, lit, isDisabled, onPut, onEnter }: FormFieldProps) {
  const { claims, billing } = useWords();
  const before = asTyped(field.kind, value);
  const [typed, setTyped] = useState(before);
  const place = useRef<HTMLDivElement>(null);
  const wrong = fromTyped(field.kind, typed) === undefined;
  const put = (text: string) => {
    const next = fromTyped(field.kind, text);
    if (text !== before && next !== undefined) onPut(next);
  };
  const { focusWithinProps } = useFocusWithin({ onFocusWithin: onEnter, onBlurWithin: () => put(typed) });
  useEffect(() => {
    if (lit === 0) return;
    place.current?.scrollIntoView({ block: "center" });
    place.current?.querySelector<HTMLElement>("input, button, [role=spinbutton]")?.focus({ preventScroll: true });
  }, [lit]);
  const { keyboardProps } = useKeyboard({
    onKeyDown: (event) => {
      if (event.key === "Enter" && field.options === undefined) put(typed);
      if (event.key === "Escape") setTyped(before);
      event.continuePropagation();
    },
  });
  const counted = findings.find(({ overridden }) => overridden === null);
  const problem = wrong ? billing.sum : counted?.finding.severity === "error" ? counted.finding.words : undefined;
  const first = asTyped(field.kind, original);
  return (
    <div ref={place} className={styles.field} {...(lit > 0 ? { "data-lit": true } : {})} {...focusWithinProps} {...keyboardProps}>
      <Control field={field} typed={typed} setTyped={setTyped} put={put} problem={problem} isDisabled={isDisabled} />
      {first === before || original === undefined ? null : <p className={styles.first}>{claims.claim.original(first)}</p>}
    </div>
  );
}

interface ControlProps {
  field: FieldOf;
  typed: string;
  setTyped: (typed: string) => void;
  put: (typed: string) => void;
  problem: string | undefined;
  isDisabled: boolean;
}

function Control({ field, typed, setTyped, put, problem, isDisabled }: ControlProps) {
  const choose = (next: string) => {
    setTyped(next);
    put(next);
  };
  if (field.kind === "yes")
    return (
      <Check isSelected={typed === "true"} onChange={(on) => choose(String(on))} isDisabled={isDisabled}>
        {field.word}
      </Check>
    );
  if (field.kind === "day")
    return (
      <DayField
        label={field.word}
        value={typed === "" ? null : typed}
        onChange={(day) => setTyped(day ?? "")}
        problem={problem}
        isDisabled={isDisabled}
      />
    );
  if (field.options)
    return <Coded field={field} options={field.options} typed={typed} choose={choose} problem={problem} isDisabled={isDisabled} />;
  return (
    <TextField
      label={field.word}
      value={typed}
      onChange={setTyped}
      problem={problem}
      isDisabled={isDisabled}
      autoComplete="off"
      spellCheck="false"
    />
  );
}

interface CodedProps {
  field: FieldOf;
  options: Readonly<Record<string, string>>;
  typed: string;
  choose: (code: string) => void;
  problem: string | undefined;
  isDisabled: boolean;
}

/** One of the known codes; one that is not among them stays as it is. */
function Coded({ field, options, typed, choose, problem, isDisabled }: CodedProps) {
  const known = Object.keys(options).sort();
  const codes = typed === "" || known.includes(typed) ? known : [typed, ...known];
  return (
    <Select
      label={field.word}
      options={codes.map((code) => ({ value: code, word: [code, options[code]].filter(Boolean).join(" · ") }))}
      value={typed === "" ? null : typed}
      onChange={choose}
      problem={problem}
      isDisabled={isDisabled}
    />
  );
}
