// The words that the screens themselves use, so that stories can be told in each language.

import { en } from "../../../ui/src/words/en";
import { ta } from "../../../ui/src/words/ta";
import { te } from "../../../ui/src/words/te";

/** The screens' words by language. */
export const WORDS = { en, ta, te };

/** A language of the screens. */
export type ScreenLanguage = keyof typeof WORDS;
