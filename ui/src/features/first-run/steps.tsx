// The three steps of the first run that ask for something.

import { Check, Choice } from "~/kit/Choice";
import { TextField } from "~/kit/Field";
import { Select, optionsOf } from "~/kit/Select";
import { NewPassword } from "~/parts/NewPassword";
import { timeZones } from "~/parts/time-zones";
import { useLanguage, useWords } from "~/words";
import type { ScreenLanguage } from "~/words/languages";
import type { Draft } from "./FirstRun";

interface StepProps {
  draft: Draft;
  set: (some: Partial<Draft>) => void;
}

interface CheckedStepProps extends StepProps {
  problem: (field: string) => string | undefined;
}

/** Which practice this is, and where. */
export function PracticeStep({ draft, set, problem }: CheckedStepProps) {
  const { firstRun, lists } = useWords();
  const countries = [
    { value: "IN" as const, word: lists.country.IN, note: firstRun.countryIn },
    { value: "US" as const, word: lists.country.US, note: firstRun.countryUs },
  ];
  const place = (country: Draft["country"]) => set({ country, utc_offset_minutes: country === "IN" ? 330 : -300 });
  return (
    <>
      <h2>{firstRun.practiceTitle}</h2>
      <TextField
        label={firstRun.practiceName}
        hint={firstRun.practiceHint}
        value={draft.practice}
        onChange={(practice) => set({ practice })}
        problem={problem("practice.name") ?? problem("name")}
        autoFocus
      />
      <Choice label={firstRun.country} hint={firstRun.countryHint} options={countries} value={draft.country} onChange={place} />
    </>
  );
}

/** Languages of the screens and of letters, and the practice's clock. */
export function LanguagesStep({ draft, set, onLanguage }: StepProps & { onLanguage: (language: ScreenLanguage) => void }) {
  const { firstRun, lists } = useWords();
  const language = useLanguage();
  const own = optionsOf(lists.ownLanguage).map((option) => ({ ...option, lang: option.value }));
  return (
    <>
      <h2>{firstRun.languagesTitle}</h2>
      <Choice label={firstRun.screens} options={own} value={language} onChange={onLanguage} />
      <Choice label={firstRun.letters} options={own} value={draft.letters} onChange={(letters) => set({ letters })} />
      <Select
        label={firstRun.utcOffset}
        options={timeZones()}
        value={String(draft.utc_offset_minutes)}
        onChange={(minutes) => set({ utc_offset_minutes: Number(minutes) })}
      />
    </>
  );
}

/** The first person and the password. */
export function PersonStep({ draft, set, problem }: CheckedStepProps) {
  const { firstRun, door } = useWords();
  return (
    <>
      <h2>{firstRun.personTitle}</h2>
      <p className="soft small">{firstRun.personText}</p>
      <TextField
        label={firstRun.personName}
        hint={firstRun.personNameHint}
        value={draft.name}
        onChange={(name) => set({ name })}
        problem={problem("person.name")}
        autoFocus
        autoComplete="off"
      />
      <TextField
        label={door.signIn}
        hint={firstRun.signInHint}
        value={draft.sign_in}
        onChange={(sign_in) => set({ sign_in })}
        problem={problem("sign_in") ?? problem("person.sign_in")}
        autoComplete="username"
      />
      <NewPassword
        label={door.password}
        value={draft.typed}
        onChange={(typed) => set({ typed })}
        problem={problem("password") ?? problem("person.password")}
      />
      <p className="soft small">{firstRun.passwordNote}</p>
      <Check isSelected={draft.doctor} onChange={(doctor) => set({ doctor })}>
        {firstRun.doctor}
      </Check>
    </>
  );
}
