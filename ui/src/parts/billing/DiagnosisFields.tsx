// Diagnoses of a visit, the principal one first.

import { Plus, Trash2 } from "lucide-react";
import { Button, IconButton } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { useWords } from "~/words";
import type { BillingDraft } from "./draft";
import styles from "./billing.module.css";

/** What every part of the billing is given. */
export interface PartProps {
  draft: BillingDraft;
  set: (some: Partial<BillingDraft>) => void;
  problem: (field: string) => string | undefined;
  isDisabled: boolean;
}

const MOST = 12;

/** Diagnoses of a visit. */
export function DiagnosisFields({ draft, set, problem, isDisabled }: PartProps) {
  const { billing: words, common } = useWords();
  const { diagnoses } = draft;
  const change = (at: number, code: string) => set({ diagnoses: diagnoses.map((each, index) => (index === at ? code : each)) });
  return (
    <fieldset className={styles.part}>
      <legend>{words.diagnoses}</legend>
      <div className={styles.codes}>
        {diagnoses.map((code, at) => (
          <div key={at} className={styles.code}>
            <TextField
              label={words.diagnosis(at + 1)}
              value={code}
              onChange={(next) => change(at, next)}
              problem={problem(`diagnoses.${at}`)}
              isDisabled={isDisabled}
              autoComplete="off"
              spellCheck="false"
            />
            {diagnoses.length > 1 && !isDisabled ? (
              <IconButton
                label={`${common.remove}: ${words.diagnosis(at + 1)}`}
                icon={<Trash2 aria-hidden />}
                onPress={() => set({ diagnoses: diagnoses.filter((_, index) => index !== at) })}
              />
            ) : null}
          </div>
        ))}
      </div>
      {isDisabled || diagnoses.length >= MOST ? null : (
        <div>
          <Button look="quiet" icon={<Plus aria-hidden />} onPress={() => set({ diagnoses: [...diagnoses, ""] })}>
            {words.addDiagnosis}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
