// Services of a visit, each with the diagnoses that it is for.

import { Plus, Trash2 } from "lucide-react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { Button, IconButton } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { useWords } from "~/words";
import type { PartProps } from "./DiagnosisFields";
import { NO_SERVICE, type ServiceDraft, sumOk } from "./draft";
import styles from "./billing.module.css";

/** Services of a visit. */
export function ServiceFields({ draft, set, problem, isDisabled }: PartProps) {
  const { billing: words, common } = useWords();
  const { services } = draft;
  const change = (at: number, some: Partial<ServiceDraft>) =>
    set({ services: services.map((each, index) => (index === at ? { ...each, ...some } : each)) });
  return (
    <fieldset className={styles.part}>
      <legend>{words.services}</legend>
      {services.map((service, at) => (
        <div key={at} role="group" aria-label={words.service(at + 1)} className={styles.service}>
          <Service
            service={service}
            change={(some) => change(at, some)}
            diagnoses={draft.diagnoses.length}
            problem={(field) => problem(`lines.${at}.${field}`)}
            isDisabled={isDisabled}
          />
          {services.length > 1 && !isDisabled ? (
            <IconButton
              label={`${common.remove}: ${words.service(at + 1)}`}
              icon={<Trash2 aria-hidden />}
              onPress={() => set({ services: services.filter((_, index) => index !== at) })}
            />
          ) : null}
        </div>
      ))}
      {isDisabled ? null : (
        <div>
          <Button look="quiet" icon={<Plus aria-hidden />} onPress={() => set({ services: [...services, NO_SERVICE] })}>
            {words.addService}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface ServiceProps {
  service: ServiceDraft;
  change: (some: Partial<ServiceDraft>) => void;
  diagnoses: number;
  problem: (field: string) => string | undefined;
  isDisabled: boolean;
}

function Service({ service, change, diagnoses, problem, isDisabled }: ServiceProps) {
  const { billing: words } = useWords();
  const text = { isDisabled, autoComplete: "off", spellCheck: "false" } as const;
  return (
    <>
      <TextField {...text} label={words.code} value={service.code} onChange={(code) => change({ code })} problem={problem("code")} />
      <TextField
        {...text}
        label={words.modifiers}
        value={service.modifiers}
        onChange={(modifiers) => change({ modifiers })}
        problem={problem("modifiers")}
      />
      <TextField
        {...text}
        label={words.units}
        value={service.units}
        onChange={(units) => change({ units: units.replaceAll(/\D/g, "") })}
        problem={service.units === "" ? words.whole : problem("units")}
        inputMode="numeric"
        maxLength={4}
      />
      <TextField
        {...text}
        label={words.charge}
        hint={words.chargeHint}
        value={service.charge}
        onChange={(charge) => change({ charge })}
        problem={sumOk(service.charge) ? problem("charge") : words.sum}
        inputMode="decimal"
      />
      <div className={styles.pointers}>
        <span aria-hidden className={styles.pointersLabel}>
          {words.pointers}
        </span>
        <ToggleButtonGroup
          aria-label={words.pointers}
          selectionMode="multiple"
          selectedKeys={service.pointers.map(String)}
          onSelectionChange={(keys) => change({ pointers: [...keys].map(Number).sort((one, other) => one - other) })}
          isDisabled={isDisabled}
          className={styles.pointersRow ?? ""}
        >
          {Array.from({ length: diagnoses }, (_, at) => (
            <ToggleButton key={at} id={String(at + 1)} className={styles.pointer ?? ""} aria-label={words.diagnosis(at + 1)}>
              {at + 1}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
    </>
  );
}
