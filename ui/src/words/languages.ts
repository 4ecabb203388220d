// The languages that the screens are written in.

/** A language of the screens. */
export type ScreenLanguage = "en" | "ta" | "te";

/** All of them, in the order they are offered. */
export const SCREEN_LANGUAGES: readonly ScreenLanguage[] = ["en", "ta", "te"];

/** The screens' language for any language; English where there are no screens for it. */
export function screenLanguage(language: string): ScreenLanguage {
  return SCREEN_LANGUAGES.find((each) => language.toLowerCase().startsWith(each)) ?? "en";
}

/** The language that the laptop prefers. */
export function laptopLanguage(preferred: readonly string[]): ScreenLanguage {
  const known = preferred.find((each) => SCREEN_LANGUAGES.some((language) => each.toLowerCase().startsWith(language)));
  return screenLanguage(known ?? "en");
}
