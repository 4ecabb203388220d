// One of a few values that are all in sight, and things that are either so or not.

import { Check as CheckSign } from "lucide-react";
import type { ReactNode } from "react";
import { CheckboxButton, CheckboxField, CheckboxGroup, RadioButton, RadioField, RadioGroup } from "react-aria-components";
import { Below, FieldLabel } from "./Field";
import type { Option } from "./Select";
import styles from "./choice.module.css";

interface ChoiceProps<K extends string> {
  label: string;
  options: readonly (Option<K> & { note?: string; lang?: string })[];
  value: K;
  onChange: (value: K) => void;
  hint?: string;
}

/** One of a few values, all in sight. */
export function Choice<K extends string>({ label, options, value, onChange, hint }: ChoiceProps<K>) {
  const choose = (key: string) => {
    const found = options.find((option) => option.value === key);
    if (found) onChange(found.value);
  };
  return (
    <RadioGroup className={styles.group ?? ""} value={value} onChange={choose} orientation="horizontal">
      <FieldLabel label={label} />
      <div className={styles.row}>
        {options.map((option) => (
          <RadioField key={option.value} value={option.value}>
            <RadioButton className={styles.option ?? ""}>
              <span lang={option.lang}>
                {option.word}
                {option.note ? <span className={styles.note}>{option.note}</span> : null}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <Below hint={hint} />
    </RadioGroup>
  );
}

interface CheckProps {
  isSelected: boolean;
  onChange: (on: boolean) => void;
  isDisabled?: boolean;
  children: ReactNode;
}

/** Something that is so or not. */
export function Check({ isSelected, onChange, isDisabled = false, children }: CheckProps) {
  return (
    <CheckboxField isSelected={isSelected} onChange={onChange} isDisabled={isDisabled}>
      <CheckboxButton className={styles.check ?? ""}>
        <Box />
        <span>{children}</span>
      </CheckboxButton>
    </CheckboxField>
  );
}

interface ChecksProps<K extends string> {
  label: string;
  options: readonly Option<K>[];
  value: readonly K[];
  onChange: (value: K[]) => void;
  problem?: string | undefined;
}

/** Any of a few values. */
export function Checks<K extends string>({ label, options, value, onChange, problem }: ChecksProps<K>) {
  const choose = (keys: string[]) => onChange(options.map((option) => option.value).filter((key) => keys.includes(key)));
  return (
    <CheckboxGroup
      className={styles.group ?? ""}
      value={[...value]}
      onChange={choose}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} />
      <div className={styles.columns}>
        {options.map((option) => (
          <CheckboxField key={option.value} value={option.value}>
            <CheckboxButton className={styles.check ?? ""}>
              <Box />
              <span>{option.word}</span>
            </CheckboxButton>
          </CheckboxField>
        ))}
      </div>
      <Below problem={problem} />
    </CheckboxGroup>
  );
}

/** The square of something that is so or not. */
export function Box() {
  return (
    <span aria-hidden className={styles.box}>
      <CheckSign />
    </span>
  );
}
