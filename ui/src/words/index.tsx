// The words and forms of the person at work, for every screen below.

import { type ReactNode, createContext, use, useMemo } from "react";
import { I18nProvider } from "react-aria-components";
import { type Words, en } from "./en";
import { type Forms, type Writing, formsOf } from "./forms";
import type { ScreenLanguage } from "./languages";
import { ta } from "./ta";
import { te } from "./te";

const LANGUAGES: Record<ScreenLanguage, Words> = { en, ta, te };

interface Speech {
  readonly language: ScreenLanguage;
  readonly words: Words;
  readonly forms: Forms;
}

/** How things are written before anybody is at work. */
export const PLAIN_WRITING: Writing = { date_form: "day_month_year", grouping: "western", twenty_four_hours: true, utc_offset_minutes: 0 };

const SpeechContext = createContext<Speech>({ language: "en", words: en, forms: formsOf("en", en, PLAIN_WRITING) });

/** The words of a language. */
export function wordsIn(language: ScreenLanguage): Words {
  return LANGUAGES[language];
}

/** Speaks a language to everything below. */
export function Speech({ language, writing, children }: { language: ScreenLanguage; writing: Writing; children: ReactNode }) {
  const { date_form, grouping, twenty_four_hours, utc_offset_minutes } = writing;
  const speech = useMemo(() => {
    const words = LANGUAGES[language];
    return { language, words, forms: formsOf(language, words, { date_form, grouping, twenty_four_hours, utc_offset_minutes }) };
  }, [language, date_form, grouping, twenty_four_hours, utc_offset_minutes]);
  const locale = { en: "en-GB", ta: "ta-IN", te: "te-IN" }[language];
  return (
    <SpeechContext value={speech}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </SpeechContext>
  );
}

/** The words of the screens. */
export function useWords(): Words {
  return use(SpeechContext).words;
}

/** How dates, times and numbers are written. */
export function useForms(): Forms {
  return use(SpeechContext).forms;
}

/** The language of the screens. */
export function useLanguage(): ScreenLanguage {
  return use(SpeechContext).language;
}

/** The word for a value that the core writes as a code; the code itself where there is none. */
export function wordFor(list: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(list, code) ? (list[code] ?? code) : code;
}
