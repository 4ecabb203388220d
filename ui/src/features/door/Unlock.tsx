// Name and password, and six digits where the person has set them up.

import { type SubmitEvent, useState } from "react";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { SecretField, TextField } from "~/kit/Field";
import { Notice } from "~/kit/Notice";
import { FormTrouble } from "~/kit/States";
import layout from "~/kit/layout.module.css";
import { codeOf } from "~/kit/trouble";
import { useWords } from "~/words";
import { Names } from "./Names";
import { useWait } from "./wait";

const FACTOR = ["second_factor_needed", "second_factor_wrong"];

/** Unlocks the desk. */
export function Unlock({ names }: { names: readonly string[] }) {
  const { door } = useWords();
  const [name, setName] = useState(names.length === 1 ? (names[0] ?? "") : "");
  const [password, setPassword] = useState("");
  const [digits, setDigits] = useState("");
  const unlock = useWrite("session_unlock");
  const code = codeOf(unlock.error) ?? "";
  const [factor, setFactor] = useState(false);
  const wait = useWait(unlock.error);
  const asksDigits = factor || FACTOR.includes(code);
  const ready = name.trim() !== "" && password !== "" && wait === 0 && !unlock.isPending;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready) return;
    if (asksDigits) setFactor(true);
    unlock.mutate(
      { sign_in: name.trim(), password, second_factor: asksDigits && digits !== "" ? digits : null },
      { onError: () => setDigits("") },
    );
  };
  const choose = (next: string) => {
    setName(next);
    setFactor(false);
    setPassword("");
    unlock.reset();
  };
  return (
    <form className={layout.form} onSubmit={submit} noValidate>
      <Names names={names} value={name} onChange={choose} />
      <SecretField
        key={name}
        label={door.password}
        value={password}
        onChange={setPassword}
        autoFocus={name !== ""}
        autoComplete="current-password"
      />
      {asksDigits ? (
        <TextField
          label={door.digits}
          value={digits}
          onChange={setDigits}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          autoFocus
        />
      ) : null}
      {wait > 0 ? <Notice look="warn">{door.waits(wait)}</Notice> : null}
      <FormTrouble trouble={unlock.error} quiet={["second_factor_needed"]} />
      <Button type="submit" look="primary" large isDisabled={!ready}>
        {door.unlock}
      </Button>
    </form>
  );
}
