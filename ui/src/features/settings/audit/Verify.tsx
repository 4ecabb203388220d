// Checks the chain from its first row, and gives a line to print that anchors it.

import { ShieldCheck } from "lucide-react";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { Notice } from "~/kit/Notice";
import { FormTrouble } from "~/kit/States";
import { useForms, useWords } from "~/words";
import styles from "../settings.module.css";

/** Checks the chain. */
export function Verify() {
  const { audit } = useWords();
  const { number } = useForms();
  const verify = useWrite("audit_verify");
  const verdict = verify.data;
  return (
    <>
      <div>
        <Button icon={<ShieldCheck aria-hidden />} onPress={() => verify.mutate(null)} isDisabled={verify.isPending}>
          {audit.verify}
        </Button>
      </div>
      <FormTrouble trouble={verify.error} />
      {verdict ? (
        <Notice look={verdict.sound ? "good" : "bad"} title={verdict.sound ? audit.sound : audit.broken} urgent>
          <p>{audit.verdict(number(verdict.rows), number(verdict.checkpoints))}</p>
          {verdict.first_bad === null ? null : <p>{audit.firstBad(number(verdict.first_bad))}</p>}
          {verdict.missing.length > 0 ? <p>{audit.missing(verdict.missing.join(", "))}</p> : null}
          {verdict.anchors.length > 0 ? (
            <p>
              {audit.anchors}: {verdict.anchors.join(", ")}
            </p>
          ) : null}
          <p className={styles.wrap}>
            {audit.printable}: <span className="code">{verdict.printable}</span>
          </p>
        </Notice>
      ) : null}
    </>
  );
}
