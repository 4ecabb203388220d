// How long each kind of record is kept.

import { useState } from "react";
import type { RetentionRule } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { Check } from "~/kit/Choice";
import { TextField } from "~/kit/Field";
import { Card } from "~/kit/Layout";
import { FormModal } from "~/kit/Modal";
import { FormTrouble, Loaded, useProblems } from "~/kit/States";
import { say } from "~/kit/toasts";
import layout from "~/kit/layout.module.css";
import { useForms, useWords } from "~/words";

const YEAR = 365.25;

/** How long records are kept. */
export function Rules() {
  const { retention } = useWords();
  const rules = useRead("retention_show", null);
  const [changing, setChanging] = useState<RetentionRule | null>(null);
  return (
    <Card title={retention.rules}>
      <Loaded of={rules}>
        {(data) => (
          <ul className={layout.list}>
            {data.rules.map((rule) => (
              <Rule key={rule.subject} rule={rule} onChange={() => setChanging(rule)} />
            ))}
          </ul>
        )}
      </Loaded>
      {changing ? <ChangeRule rule={changing} onClose={() => setChanging(null)} /> : null}
    </Card>
  );
}

function Rule({ rule, onChange }: { rule: RetentionRule; onChange: () => void }) {
  const { retention } = useWords();
  const long = useLong();
  const fixed = rule.subject === "audit_row";
  return (
    <li className={`${layout.row} ${layout.between}`}>
      <span>
        <strong>{retention.subject[rule.subject]}</strong>
        <br />
        <span className="soft small">
          {fixed ? retention.fixed : rule.keep_days === null ? retention.forEver : long(rule.keep_days)}
          {rule.floor_days > 0 && !fixed ? ` · ${retention.floor(long(rule.floor_days))}` : ""}
          {rule.law === "" ? "" : ` · ${rule.law}`}
        </span>
      </span>
      {fixed ? null : (
        <Button look="quiet" onPress={onChange}>
          {retention.change}
        </Button>
      )}
    </li>
  );
}

function ChangeRule({ rule, onClose }: { rule: RetentionRule; onClose: () => void }) {
  const { retention, common } = useWords();
  const { number } = useForms();
  const [ever, setEver] = useState(rule.keep_days === null);
  const [days, setDays] = useState(String(rule.keep_days ?? rule.floor_days));
  const change = useWrite("retention_change");
  const problem = useProblems(change.error);
  const chosen = Number.parseInt(days, 10);
  const short = !ever && (Number.isNaN(chosen) || chosen < rule.floor_days);
  const go = () =>
    change.mutate(
      { subject: rule.subject, keep_days: ever ? null : chosen },
      {
        onSuccess: () => {
          say(retention.saved);
          onClose();
        },
      },
    );
  return (
    <FormModal title={retention.subject[rule.subject]} go={common.save} onGo={go} onClose={onClose} busy={change.isPending} ready={!short}>
      <Check isSelected={ever} onChange={setEver}>
        {retention.forEver}
      </Check>
      {ever ? null : (
        <TextField
          label={retention.changeDays}
          value={days}
          onChange={(text) => setDays(text.replace(/\D/g, ""))}
          inputMode="numeric"
          maxLength={5}
          problem={short ? retention.tooShort(number(rule.floor_days)) : problem("keep_days")}
        />
      )}
      <FormTrouble trouble={change.error} />
    </FormModal>
  );
}

/** Whole years as years, anything else as days. */
function useLong(): (days: number) => string {
  const { retention } = useWords();
  const { number } = useForms();
  return (days) => {
    const years = Math.round(days / YEAR);
    return years > 0 && Math.abs(days - years * YEAR) < 1.5 ? retention.yearsLong(number(years)) : retention.days(number(days));
  };
}
