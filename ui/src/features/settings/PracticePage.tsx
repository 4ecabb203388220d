// The practice: its name, its letterhead, its language and clock. The country stays.

import { useState } from "react";
import type { Language, PracticeShown } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { useMay } from "~/desk/session";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { Card, Facts, Page } from "~/kit/Layout";
import { FormTrouble, Loaded, useProblems } from "~/kit/States";
import { Select, optionsOf } from "~/kit/Select";
import { say } from "~/kit/toasts";
import layout from "~/kit/layout.module.css";
import { timeZones } from "~/parts/time-zones";
import { useWords } from "~/words";

/** The practice. */
export function PracticePage() {
  const { practice } = useWords();
  const may = useMay();
  const shown = useRead("practice_show", null);
  return (
    <Page title={practice.title}>
      {
        <Loaded of={shown}>
          {(data) => (may("practice_edit") ? <Edit key={data.version} practice={data} /> : <Shown practice={data} />)}
        </Loaded>
      }
    </Page>
  );
}

function Shown({ practice }: { practice: PracticeShown }) {
  const { practice: words, lists } = useWords();
  return (
    <Card>
      <Facts
        facts={[
          [words.name, practice.name],
          [words.country, lists.country[practice.country]],
          [words.language, lists.language[practice.language]],
          [words.address, practice.address],
          [words.phone, practice.phone],
          [words.registration, practice.registration],
        ]}
      />
    </Card>
  );
}

function Edit({ practice }: { practice: PracticeShown }) {
  const { practice: words, lists, common } = useWords();
  const { country, ...rest } = practice;
  const [draft, setDraft] = useState(rest);
  const change = useWrite("practice_change");
  const problem = useProblems(change.error);
  const set = (some: Partial<typeof draft>) => setDraft({ ...draft, ...some });
  return (
    <Card>
      <form
        className={layout.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(draft, { onSuccess: () => say(words.saved) });
        }}
      >
        <TextField label={words.name} value={draft.name} onChange={(name) => set({ name })} problem={problem("name")} />
        <div>
          <Facts facts={[[words.country, lists.country[country]]]} />
          <span className="soft small">{words.countryFixed}</span>
        </div>
        <div className={layout.grid}>
          <Select
            label={words.language}
            options={optionsOf<Language>(lists.language, ["ta", "te", "en"])}
            value={draft.language}
            onChange={(language) => set({ language })}
          />
          <Select
            label={words.timeZone}
            options={timeZones(draft.utc_offset_minutes)}
            value={String(draft.utc_offset_minutes)}
            onChange={(minutes) => set({ utc_offset_minutes: Number(minutes) })}
            problem={problem("utc_offset_minutes")}
          />
          <TextField label={words.phone} value={draft.phone} onChange={(phone) => set({ phone })} problem={problem("phone")} optional />
          <TextField
            label={words.registration}
            value={draft.registration}
            onChange={(registration) => set({ registration })}
            problem={problem("registration")}
            optional
          />
        </div>
        <TextField
          label={words.address}
          value={draft.address}
          onChange={(address) => set({ address })}
          lines={3}
          problem={problem("address")}
          optional
        />
        <TextField
          label={words.letterhead}
          hint={words.letterheadHint}
          value={draft.letterhead}
          onChange={(letterhead) => set({ letterhead })}
          lines={3}
          problem={problem("letterhead")}
          optional
        />
        <FormTrouble trouble={change.error} />
        <div className={layout.feet}>
          <Button type="submit" look="primary" isDisabled={change.isPending}>
            {common.save}
          </Button>
        </div>
      </form>
    </Card>
  );
}
