// A new password: typed, measured, and typed once more.

import { SecretField } from "~/kit/Field";
import { Strength } from "~/kit/Progress";
import { useWords } from "~/words";
import { strengthOf } from "./strength";

/** A password and its repetition. */
export interface Typed {
  password: string;
  again: string;
}

interface NewPasswordProps {
  label: string;
  value: Typed;
  onChange: (value: Typed) => void;
  problem?: string | undefined;
}

/** A new password, its strength, and its repetition. */
export function NewPassword({ label, value, onChange, problem }: NewPasswordProps) {
  const { door, firstRun } = useWords();
  const strength = strengthOf(value.password);
  const word =
    strength < 2 ? door.strength.weak : strength < 3 ? door.strength.fair : strength < 4 ? door.strength.good : door.strength.strong;
  const differs = value.again !== "" && value.again !== value.password;
  return (
    <>
      <SecretField
        label={label}
        hint={door.passwordHint}
        problem={problem}
        value={value.password}
        onChange={(password) => onChange({ ...value, password })}
        autoComplete="new-password"
      />
      {value.password === "" ? null : <Strength label={door.strength.label} word={word} value={strength} />}
      <SecretField
        label={firstRun.repeat}
        problem={differs ? firstRun.repeatWrong : undefined}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        autoComplete="new-password"
      />
    </>
  );
}

/** Whether both are there and alike. */
export function agrees({ password, again }: Typed): boolean {
  return password !== "" && password === again;
}
