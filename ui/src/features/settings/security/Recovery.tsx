// The recovery code: whether it was typed back, doing so later, and making a new one.

import { useState } from "react";
import type { RecoveryCode } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { useMay, useSession } from "~/desk/session";
import { Button } from "~/kit/Button";
import { Card } from "~/kit/Layout";
import { FormModal, Modal } from "~/kit/Modal";
import { Badge } from "~/kit/Notice";
import { FormTrouble } from "~/kit/States";
import { say } from "~/kit/toasts";
import layout from "~/kit/layout.module.css";
import { CodeSheet, TypeBack } from "~/parts/RecoverySheet";
import { useWords } from "~/words";
import styles from "../settings.module.css";

type Step = { at: "ask" } | { at: "sheet"; recovery: RecoveryCode } | { at: "type"; ask: readonly number[]; recovery?: RecoveryCode };

/** The recovery code. */
export function Recovery() {
  const { security } = useWords();
  const { recovery_confirmed, recovery_ask } = useSession();
  const may = useMay();
  const [step, setStep] = useState<Step | null>(null);
  const badge = (
    <Badge look={recovery_confirmed ? "good" : "warn"}>{recovery_confirmed ? security.recoveryChecked : security.isNotSet}</Badge>
  );
  return (
    <Card title={security.recovery} deeds={badge}>
      <div className={styles.line}>
        <span className={`${styles.lineText} soft small`}>{recovery_confirmed ? security.recoveryText : security.recoveryUnchecked}</span>
        {recovery_confirmed || recovery_ask.length === 0 ? null : (
          <Button look="primary" onPress={() => setStep({ at: "type", ask: recovery_ask })}>
            {security.recoveryConfirm}
          </Button>
        )}
        {may("security_manage") ? <Button onPress={() => setStep({ at: "ask" })}>{security.recoveryRenew}</Button> : null}
      </div>
      {step ? <Steps step={step} onStep={setStep} /> : null}
    </Card>
  );
}

function Steps({ step, onStep }: { step: Step; onStep: (step: Step | null) => void }) {
  const { security, firstRun } = useWords();
  const { practice } = useSession();
  const renew = useWrite("recovery_renew");
  const close = () => onStep(null);
  switch (step.at) {
    case "ask":
      return (
        <FormModal
          alert
          danger
          title={security.recoveryRenewTitle}
          text={security.recoveryRenewText}
          go={security.recoveryRenew}
          onGo={() => renew.mutate(null, { onSuccess: (recovery) => onStep({ at: "sheet", recovery }) })}
          onClose={close}
          busy={renew.isPending}
        >
          <FormTrouble trouble={renew.error} />
        </FormModal>
      );
    case "sheet":
      return (
        <Modal wide title={firstRun.recoveryTitle} text={firstRun.recoveryText} onClose={close}>
          <CodeSheet recovery={step.recovery} practice={practice} />
          <div className={layout.feet}>
            <Button look="primary" onPress={() => onStep({ at: "type", ask: step.recovery.ask, recovery: step.recovery })}>
              {firstRun.written}
            </Button>
          </div>
        </Modal>
      );
    case "type": {
      const { recovery } = step;
      const done = () => {
        say(security.recoveryDone);
        close();
      };
      return (
        <Modal title={firstRun.typeBackTitle} text={firstRun.typeBackText} onClose={close}>
          <TypeBack
            ask={step.ask}
            onDone={done}
            go={security.recoveryConfirm}
            {...(recovery ? { onBack: () => onStep({ at: "sheet", recovery }) } : {})}
          />
        </Modal>
      );
    }
  }
}
