// The own password, PIN and second factor; the recovery code; when the desk locks.

import { type ReactNode, useState } from "react";
import { useWrite } from "~/api/hooks";
import { useMay, useSession } from "~/desk/session";
import { Button } from "~/kit/Button";
import { Card, Page } from "~/kit/Layout";
import { Badge } from "~/kit/Notice";
import { FormTrouble } from "~/kit/States";
import { say } from "~/kit/toasts";
import { useWords } from "~/words";
import styles from "../settings.module.css";
import { ChangePassword } from "./ChangePassword";
import { Locking } from "./Locking";
import { Recovery } from "./Recovery";
import { SecondFactor } from "./SecondFactor";
import { SetPin } from "./SetPin";

type Open = "password" | "pin" | "factor" | null;

/** Security. */
export function SecurityPage() {
  const { security } = useWords();
  const { has_pin, has_second_factor } = useSession();
  const may = useMay();
  const [open, setOpen] = useState<Open>(null);
  const setPin = useWrite("pin_set");
  const removeFactor = useWrite("second_factor_remove");
  const close = () => setOpen(null);
  return (
    <Page title={security.title}>
      <Part title={security.password} text={security.passwordText}>
        <Button onPress={() => setOpen("password")}>{security.passwordChange}</Button>
      </Part>
      <Part title={security.pin} text={security.pinText} isSet={has_pin}>
        <Button onPress={() => setOpen("pin")}>{has_pin ? security.pinChange : security.pinSet}</Button>
        {has_pin ? (
          <Button onPress={() => setPin.mutate({ pin: null }, { onSuccess: () => say(security.pinRemoved) })} isDisabled={setPin.isPending}>
            {security.pinRemove}
          </Button>
        ) : null}
      </Part>
      <Part title={security.factor} text={security.factorText} isSet={has_second_factor}>
        {has_second_factor ? (
          <Button
            onPress={() => removeFactor.mutate(null, { onSuccess: () => say(security.factorOff) })}
            isDisabled={removeFactor.isPending}
          >
            {security.factorRemove}
          </Button>
        ) : (
          <Button onPress={() => setOpen("factor")}>{security.factorSetUp}</Button>
        )}
      </Part>
      <FormTrouble trouble={setPin.error ?? removeFactor.error} />
      <Recovery />
      {may("security_manage") ? <Locking /> : null}
      {open === "password" ? <ChangePassword onClose={close} /> : null}
      {open === "pin" ? <SetPin onClose={close} /> : null}
      {open === "factor" ? <SecondFactor onClose={close} /> : null}
    </Page>
  );
}

function Part({ title, text, isSet, children }: { title: string; text: string; isSet?: boolean; children: ReactNode }) {
  const { security } = useWords();
  const badge = isSet === undefined ? null : <Badge look={isSet ? "good" : "plain"}>{isSet ? security.isSet : security.isNotSet}</Badge>;
  return (
    <Card title={title} deeds={badge}>
      <div className={styles.line}>
        <span className={`${styles.lineText} soft small`}>{text}</span>
        {children}
      </div>
    </Card>
  );
}
