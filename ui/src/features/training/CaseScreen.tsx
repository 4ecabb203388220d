// One case: the note, an answer, then the points, the key and why.

import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import type { TrainingCodes, TrainingScore, TrainingShown } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { go } from "~/desk/place";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { Card, Page } from "~/kit/Layout";
import { Select } from "~/kit/Select";
import { FormTrouble, Loaded, useProblems } from "~/kit/States";
import layout from "~/kit/layout.module.css";
import { useForms, useWords } from "~/words";
import { codesOf, servicesOf } from "./answer";
import styles from "./training.module.css";

const NONE = "none";
const NUMBERS = [1, 2, 3, 4, 5];

/** One case. */
export function CaseScreen({ id }: { id: string }) {
  const shown = useRead("training_show", { id });
  return <Loaded of={shown}>{(one) => <Case shown={one} />}</Loaded>;
}

function Case({ shown }: { shown: TrainingShown }) {
  const { training, coding } = useWords();
  const { date } = useForms();
  const [diagnoses, setDiagnoses] = useState("");
  const [level, setLevel] = useState<string>(NONE);
  const [services, setServices] = useState("");
  const answer = useWrite("training_answer");
  const problem = useProblems(answer.error);
  const given: TrainingCodes = {
    diagnoses: codesOf(diagnoses),
    level: level === NONE ? null : level,
    services: servicesOf(services),
  };
  const kind = shown.new_patient ? "OV_NEW" : "OV_EST";
  const levels = NUMBERS.filter((number) => !shown.new_patient || number > 1).map((number) => `${kind}_${number}`);
  return (
    <Page
      title={<span lang="en">{shown.title}</span>}
      text={
        <>
          {date(shown.date)} · {shown.new_patient ? coding.newPatient : coding.knownPatient}
        </>
      }
      deeds={
        <Button icon={<ArrowLeft aria-hidden />} onPress={() => go({ screen: "training" })}>
          {training.back}
        </Button>
      }
      wide
    >
      <div className={styles.sides}>
        <Card title={training.note}>
          <p className={styles.text} lang="en">
            {shown.note}
          </p>
        </Card>
        <div className={styles.right}>
          <Card title={training.answerTitle}>
            <form
              className={layout.form}
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                answer.mutate({ id: shown.id, answer: given });
              }}
            >
              <TextField
                label={training.diagnoses}
                hint={training.codesHint}
                value={diagnoses}
                onChange={setDiagnoses}
                autoComplete="off"
              />
              <Select
                label={coding.level}
                options={[{ value: NONE, word: training.noLevel }, ...levels.map((value) => ({ value, word: value }))]}
                value={level}
                onChange={setLevel}
              />
              <TextField
                label={training.services}
                hint={training.servicesHint}
                value={services}
                onChange={setServices}
                optional
                autoComplete="off"
                problem={problem("answer")}
              />
              <FormTrouble trouble={answer.error} quiet={["bad_input"]} />
              <div className={layout.feet}>
                <Button type="submit" look="primary" isDisabled={answer.isPending}>
                  {training.answer}
                </Button>
              </div>
            </form>
          </Card>
          {answer.data ? <Scored scored={answer.data} given={given} /> : null}
        </div>
      </div>
    </Page>
  );
}

interface ScoredProps {
  scored: {
    score: TrainingScore;
    key: TrainingCodes;
    explanation: string;
    assistant: TrainingCodes;
    assistant_score: TrainingScore;
  };
  given: TrainingCodes;
}

/** The points, the key and why; beside it what the rules answer. */
function Scored({ scored, given }: ScoredProps) {
  const { training } = useWords();
  const { number } = useForms();
  const rows: [string, TrainingCodes, TrainingScore | null][] = [
    [training.yours, given, scored.score],
    [training.key, scored.key, null],
    [training.assistant, scored.assistant, scored.assistant_score],
  ];
  return (
    <Card title={training.scored}>
      <p className={styles.total} role="status">
        {training.points(number(scored.score.total))}
      </p>
      <p>{training.parts(number(scored.score.diagnoses), number(scored.score.level), number(scored.score.services))}</p>
      <p lang="en">{scored.explanation}</p>
      <dl className={styles.answers}>
        {rows.map(([name, codes, score]) => (
          <div key={name}>
            <dt>
              {name}
              {score ? ` · ${training.points(number(score.total))}` : ""}
            </dt>
            <dd>{listOf(codes, training.noLevel)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function listOf(codes: TrainingCodes, noLevel: string): string {
  const services = codes.services.map((service) => [service.code, ...service.modifiers].join("-"));
  return [...codes.diagnoses, codes.level ?? noLevel, ...services].join(" · ");
}
