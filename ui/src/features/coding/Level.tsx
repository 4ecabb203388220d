// The level of the visit: by decisions and by time, and what each element rests on.

import type { CodingShown, ElementFound, LevelFound } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { useHotkey } from "~/kit/hotkeys";
import { Card, Facts } from "~/kit/Layout";
import { FormTrouble } from "~/kit/States";
import layout from "~/kit/layout.module.css";
import { useForms, useWords } from "~/words";
import styles from "./coding.module.css";

/** The level of the visit. */
export function Level({ shown, settled }: { shown: CodingShown; settled: boolean }) {
  const { coding } = useWords();
  return (
    <Card title={coding.level}>
      {shown.found.levels.map((level) => (
        <One key={String(level.new_patient)} level={level} />
      ))}
      <IsNew shown={shown} settled={settled} />
      <dl className={styles.elements}>
        {shown.found.elements.map((element) => (
          <Element key={element.element} of={element} />
        ))}
      </dl>
    </Card>
  );
}

function One({ level }: { level: LevelFound }) {
  const { coding } = useWords();
  return (
    <Facts
      facts={[
        [level.new_patient ? coding.newPatient : coding.knownPatient, <strong key="l">{level.level ?? coding.levelNone}</strong>],
        [coding.byDecision, level.by_decision],
        [coding.byTime, level.by_time],
        [coding.driverHead, level.driver ? coding.driver[level.driver] : null],
      ]}
    />
  );
}

function IsNew({ shown, settled }: { shown: CodingShown; settled: boolean }) {
  const { coding } = useWords();
  const say = useWrite("coding_patient");
  const tell = (new_patient: boolean) => say.mutate({ visit: shown.row.visit, version: shown.version, new_patient });
  const open = !settled && !say.isPending;
  useHotkey("1", () => tell(true), open && shown.new_patient !== true);
  useHotkey("2", () => tell(false), open && shown.new_patient !== false);
  if (settled) return null;
  return (
    <div className={styles.isNew}>
      <p>
        <strong>{coding.isNew}</strong>
        <br />
        <span className="soft small">{coding.isNewText}</span>
      </p>
      <span className={layout.row}>
        <Button hotkey="1" onPress={() => tell(true)} isDisabled={say.isPending || shown.new_patient === true}>
          {coding.newPatient}
        </Button>
        <Button hotkey="2" onPress={() => tell(false)} isDisabled={say.isPending || shown.new_patient === false}>
          {coding.knownPatient}
        </Button>
      </span>
      <FormTrouble trouble={say.error} />
    </div>
  );
}

function Element({ of }: { of: ElementFound }) {
  const { coding } = useWords();
  const { number } = useForms();
  const minutes = of.minutes === null ? "—" : coding.minutes(number(of.minutes));
  const amount = of.element === "time" ? minutes : of.weight ? coding.weight[of.weight] : "—";
  return (
    <div>
      <dt>{coding.element[of.element]}</dt>
      <dd>
        <strong>{amount}</strong>
        {of.quotes.map((quote) => (
          <q key={`${quote.start} ${quote.end}`}>{quote.text}</q>
        ))}
      </dd>
    </div>
  );
}
