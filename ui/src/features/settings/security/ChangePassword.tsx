// Sets an own new password.

import { useState } from "react";
import { useWrite } from "~/api/hooks";
import { SecretField } from "~/kit/Field";
import { FormModal } from "~/kit/Modal";
import { FormTrouble, useProblems } from "~/kit/States";
import { say } from "~/kit/toasts";
import { NewPassword, agrees } from "~/parts/NewPassword";
import { useWords } from "~/words";

/** Sets an own new password. */
export function ChangePassword({ onClose }: { onClose: () => void }) {
  const { security } = useWords();
  const [old, setOld] = useState("");
  const [typed, setTyped] = useState({ password: "", again: "" });
  const change = useWrite("password_change");
  const problem = useProblems(change.error);
  const go = () =>
    change.mutate(
      { old, new: typed.password },
      {
        onSuccess: () => {
          say(security.passwordChanged);
          onClose();
        },
      },
    );
  return (
    <FormModal
      title={security.passwordChange}
      go={security.passwordChange}
      onGo={go}
      onClose={onClose}
      busy={change.isPending}
      ready={old !== "" && agrees(typed)}
    >
      <SecretField
        label={security.passwordOld}
        value={old}
        onChange={setOld}
        problem={problem("old")}
        autoFocus
        autoComplete="current-password"
      />
      <NewPassword label={security.passwordNew} value={typed} onChange={setTyped} problem={problem("new")} />
      <FormTrouble trouble={change.error} />
    </FormModal>
  );
}
