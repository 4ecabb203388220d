// Opens the desk with the printed code and sets a new password.

import { useState } from "react";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { FormTrouble, useProblems } from "~/kit/States";
import layout from "~/kit/layout.module.css";
import { codeOf } from "~/kit/trouble";
import { NewPassword, agrees } from "~/parts/NewPassword";
import { useWords } from "~/words";
import { Names } from "./Names";
import { useWait } from "./wait";

/** Opens the desk with the printed code. */
export function Recover({ names }: { names: readonly string[] }) {
  const { door } = useWords();
  const [code, setCode] = useState("");
  const [name, setName] = useState("");
  const [typed, setTyped] = useState({ password: "", again: "" });
  const recover = useWrite("session_recover");
  const problem = useProblems(recover.error);
  const wait = useWait(recover.error);
  const weak = codeOf(recover.error) === "weak_password";
  const ready = code.trim() !== "" && name.trim() !== "" && agrees(typed) && wait === 0 && !recover.isPending;
  return (
    <form
      className={layout.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) recover.mutate({ recovery_code: code, sign_in: name.trim(), password: typed.password });
      }}
    >
      <TextField
        label={door.recover.code}
        value={code}
        onChange={setCode}
        problem={problem("recovery_code")}
        autoFocus
        autoComplete="off"
        spellCheck="false"
        lines={2}
      />
      <Names names={names} value={name} onChange={setName} />
      <NewPassword
        label={door.recover.newPassword}
        value={typed}
        onChange={setTyped}
        problem={problem("password") ?? (weak ? door.strength.weak : undefined)}
      />
      <FormTrouble trouble={recover.error} />
      <Button type="submit" look="primary" large isDisabled={!ready}>
        {door.recover.go}
      </Button>
    </form>
  );
}
