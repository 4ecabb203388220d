// What the person at work prefers: language, colours, how dates, numbers and times are written.

import type { DateForm, DigitGrouping, PreferencesChange } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { useSession } from "~/desk/session";
import { Check, Choice } from "~/kit/Choice";
import { Card, Page } from "~/kit/Layout";
import { FormTrouble } from "~/kit/States";
import { Select, optionsOf } from "~/kit/Select";
import { turnSingleKeys, useSingleKeys } from "~/kit/single-keys";
import { useLanguage, useWords, wordsIn } from "~/words";
import { formsOf } from "~/words/forms";

const DATES: readonly DateForm[] = ["day_month_year", "month_day_year", "year_month_day"];
const GROUPINGS: readonly DigitGrouping[] = ["indian", "western"];
const SAMPLE_NUMBER = 1_234_567;

/** What the person at work prefers; every choice is kept at once. */
export function PreferencesPage() {
  const { preferences: words, lists, keys } = useWords();
  const language = useLanguage();
  const { preferences, today } = useSession();
  const change = useWrite("preferences_change");
  const single = useSingleKeys();
  const set = (some: PreferencesChange) => change.mutate(some);
  const written = (some: { date_form?: DateForm; grouping?: DigitGrouping }) =>
    formsOf(language, wordsIn(language), { ...preferences, ...some, utc_offset_minutes: 0 });
  const dates = DATES.map((date_form) => ({ value: date_form, word: written({ date_form }).date(today) }));
  const numbers = GROUPINGS.map((grouping) => ({ value: grouping, word: written({ grouping }).number(SAMPLE_NUMBER) }));
  const times = [
    { value: "24", word: words.times24 },
    { value: "12", word: words.times12 },
  ] as const;
  return (
    <Page title={words.title}>
      <FormTrouble trouble={change.error} />
      <Card>
        <Choice
          label={words.screens}
          options={optionsOf(lists.ownLanguage).map((option) => ({ ...option, lang: option.value }))}
          value={language}
          onChange={(next) => set({ language: next })}
        />
        <Choice label={words.theme} options={optionsOf(words.themes)} value={preferences.theme} onChange={(theme) => set({ theme })} />
      </Card>
      <Card>
        <Choice label={words.dates} options={dates} value={preferences.date_form} onChange={(date_form) => set({ date_form })} />
        <Choice label={words.numbers} options={numbers} value={preferences.grouping} onChange={(grouping) => set({ grouping })} />
        <Choice
          label={words.times}
          options={times}
          value={preferences.twenty_four_hours ? "24" : "12"}
          onChange={(hours) => set({ twenty_four_hours: hours === "24" })}
        />
      </Card>
      <Card>
        <Select
          label={words.visitLanguage}
          options={optionsOf<string>(lists.language)}
          value={preferences.visit_language}
          onChange={(visit_language) => set({ visit_language })}
        />
      </Card>
      <Card title={words.keys}>
        <Check isSelected={single} onChange={turnSingleKeys}>
          {keys.single}
          <br />
          <span className="soft">{keys.singleNote}</span>
        </Check>
      </Card>
    </Page>
  );
}
