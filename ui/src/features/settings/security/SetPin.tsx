// Sets the own PIN.

import { useState } from "react";
import { useWrite } from "~/api/hooks";
import { SecretField } from "~/kit/Field";
import { FormModal } from "~/kit/Modal";
import { FormTrouble, useProblems } from "~/kit/States";
import { say } from "~/kit/toasts";
import { useWords } from "~/words";

const FORM = /^\d{4,8}$/;

/** Sets the own PIN. */
export function SetPin({ onClose }: { onClose: () => void }) {
  const { security } = useWords();
  const [pin, setPin] = useState("");
  const set = useWrite("pin_set");
  const problem = useProblems(set.error);
  const go = () =>
    set.mutate(
      { pin },
      {
        onSuccess: () => {
          say(security.pinSaved);
          onClose();
        },
      },
    );
  return (
    <FormModal
      title={security.pinSet}
      text={security.pinText}
      go={security.pinSet}
      onGo={go}
      onClose={onClose}
      busy={set.isPending}
      ready={FORM.test(pin)}
    >
      <SecretField
        label={security.pinField}
        hint={security.pinForm}
        value={pin}
        onChange={(text) => setPin(text.replace(/\D/g, ""))}
        inputMode="numeric"
        maxLength={8}
        problem={problem("pin")}
        autoFocus
        autoComplete="off"
      />
      <FormTrouble trouble={set.error} />
    </FormModal>
  );
}
