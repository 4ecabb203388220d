// The recovery code: shown once, printed, and two groups of it typed back.

import { Printer } from "lucide-react";
import { useState } from "react";
import { theHost } from "~/api/ask";
import type { RecoveryCode } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { Notice } from "~/kit/Notice";
import { FormTrouble } from "~/kit/States";
import layout from "~/kit/layout.module.css";
import { codeOf } from "~/kit/trouble";
import { useWords } from "~/words";
import styles from "./recovery.module.css";

/** The code, large enough to copy by hand, with a sheet to print. */
export function CodeSheet({ recovery, practice }: { recovery: RecoveryCode; practice: string }) {
  const { firstRun } = useWords();
  return (
    <>
      <ol className={styles.groups} aria-label={firstRun.recoveryTitle}>
        {recovery.groups.map((group, at) => (
          <li key={at} className={styles.group}>
            <span className={styles.number}>{at + 1}</span>
            <span className="code">{group}</span>
          </li>
        ))}
      </ol>
      <Notice look="warn">{firstRun.recoveryOnce}</Notice>
      <div className={layout.row}>
        <Button icon={<Printer aria-hidden />} onPress={() => theHost().print()}>
          {firstRun.printSheet}
        </Button>
      </div>
      <div className={styles.sheet} aria-hidden>
        <h1>
          {practice} · {firstRun.sheetTitle}
        </h1>
        <p className={styles.printed}>
          {recovery.groups.map((group, at) => (
            <span key={at}>
              {at + 1}·{group}
            </span>
          ))}
        </p>
        <p>{firstRun.recoveryText}</p>
        <p>{firstRun.sheetWarning}</p>
      </div>
    </>
  );
}

interface TypeBackProps {
  ask: readonly number[];
  onDone: () => void;
  onBack?: () => void;
  go?: string;
}

/** Two groups of the code, typed from the sheet. */
export function TypeBack({ ask, onDone, onBack, go: word }: TypeBackProps) {
  const { firstRun } = useWords();
  const [groups, setGroups] = useState<Record<number, string>>({});
  const confirm = useWrite("recovery_confirm");
  const wrong = codeOf(confirm.error) === "wrong_recovery_code" ? firstRun.groupsWrong : undefined;
  const ready = ask.every((index) => (groups[index] ?? "").trim() !== "");
  const go = () => confirm.mutate({ groups: ask.map((index) => ({ index, text: groups[index] ?? "" })) }, { onSuccess: onDone });
  return (
    <form
      className={layout.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) go();
      }}
    >
      <div className={layout.grid}>
        {ask.map((index, at) => (
          <TextField
            key={index}
            label={firstRun.group(index)}
            value={groups[index] ?? ""}
            onChange={(text) => setGroups({ ...groups, [index]: text })}
            problem={at === ask.length - 1 ? wrong : undefined}
            autoComplete="off"
            autoFocus={at === 0}
          />
        ))}
      </div>
      <FormTrouble trouble={confirm.error} quiet={["wrong_recovery_code"]} />
      <div className={layout.feet}>
        {onBack ? <Button onPress={onBack}>{firstRun.showAgain}</Button> : null}
        <Button type="submit" look="primary" isDisabled={!ready || confirm.isPending}>
          {word ?? firstRun.finish}
        </Button>
      </div>
    </form>
  );
}
