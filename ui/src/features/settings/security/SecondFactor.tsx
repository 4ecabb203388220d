// Sets the second factor up: a secret to scan or type, in force once six digits came back.

import { useEffect, useState } from "react";
import { useWrite } from "~/api/hooks";
import { TextField } from "~/kit/Field";
import { FormModal } from "~/kit/Modal";
import { FormTrouble, Skeleton, useProblems } from "~/kit/States";
import { say } from "~/kit/toasts";
import { useWords } from "~/words";
import styles from "../settings.module.css";
import { Qr } from "./Qr";

/** Sets the second factor up. */
export function SecondFactor({ onClose }: { onClose: () => void }) {
  const { security } = useWords();
  const [digits, setDigits] = useState("");
  const begin = useWrite("second_factor_begin");
  const confirm = useWrite("second_factor_confirm");
  const problem = useProblems(confirm.error);
  const { mutate: start } = begin;
  useEffect(() => start(null), [start]);
  const go = () =>
    confirm.mutate(
      { digits },
      {
        onSuccess: () => {
          say(security.factorOn);
          onClose();
        },
      },
    );
  return (
    <FormModal
      title={security.factorTitle}
      text={security.factorScan}
      go={security.factorConfirm}
      onGo={go}
      onClose={onClose}
      busy={confirm.isPending}
      ready={digits.length === 6}
    >
      {begin.data ? (
        <>
          <Qr text={begin.data.uri} label={security.factorQr} />
          <div>
            <p className="soft small">{security.factorSecret}</p>
            <p className={`${styles.secret} code`}>{begin.data.secret}</p>
          </div>
          <TextField
            label={security.factorDigits}
            value={digits}
            onChange={(text) => setDigits(text.replace(/\D/g, ""))}
            inputMode="numeric"
            maxLength={6}
            problem={problem("digits")}
            autoComplete="off"
          />
        </>
      ) : begin.error ? null : (
        <Skeleton />
      )}
      <FormTrouble trouble={begin.error ?? confirm.error} />
    </FormModal>
  );
}
