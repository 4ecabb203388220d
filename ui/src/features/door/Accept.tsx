// Somebody who was invited takes up work.

import { useState } from "react";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { Notice } from "~/kit/Notice";
import { FormTrouble, useProblems } from "~/kit/States";
import layout from "~/kit/layout.module.css";
import { NewPassword, agrees } from "~/parts/NewPassword";
import { useWords } from "~/words";
import { useWait } from "./wait";

/** Takes up an invitation with its one-time code. */
export function Accept() {
  const { door } = useWords();
  const [name, setName] = useState("");
  const [code, setCode] = useState("");
  const [typed, setTyped] = useState({ password: "", again: "" });
  const accept = useWrite("invite_accept");
  const problem = useProblems(accept.error);
  const wait = useWait(accept.error);
  const ready = name.trim() !== "" && code.trim() !== "" && agrees(typed) && wait === 0 && !accept.isPending;
  return (
    <form
      className={layout.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) accept.mutate({ sign_in: name.trim(), code, password: typed.password });
      }}
    >
      <TextField
        label={door.signIn}
        value={name}
        onChange={setName}
        problem={problem("sign_in")}
        autoFocus
        autoComplete="username"
        spellCheck="false"
      />
      <TextField label={door.invite.code} value={code} onChange={setCode} problem={problem("code")} autoComplete="off" spellCheck="false" />
      <NewPassword label={door.password} value={typed} onChange={setTyped} problem={problem("password")} />
      {wait > 0 ? <Notice look="warn">{door.waits(wait)}</Notice> : null}
      <FormTrouble trouble={accept.error} />
      <Button type="submit" look="primary" large isDisabled={!ready}>
        {door.invite.go}
      </Button>
    </form>
  );
}
