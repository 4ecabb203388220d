// The language and the colours of the page. Before anybody is at work the laptop decides.

import { useEffect, useSyncExternalStore } from "react";
import type { Theme } from "~/api/generated/types";
import type { ScreenLanguage } from "~/words/languages";

const dark = window.matchMedia("(prefers-color-scheme: dark)");
const contrast = window.matchMedia("(prefers-contrast: more)");

/** Dresses the page. */
export function useAppearance(language: ScreenLanguage, theme: Theme): void {
  const laptop = useSyncExternalStore(listen, laptopTheme);
  const shown = theme === "system" ? laptop : theme;
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = shown;
  }, [language, shown]);
}

function laptopTheme(): Exclude<Theme, "system"> {
  if (contrast.matches) return "high_contrast";
  return dark.matches ? "dark" : "light";
}

function listen(listener: () => void): () => void {
  dark.addEventListener("change", listener);
  contrast.addEventListener("change", listener);
  return () => {
    dark.removeEventListener("change", listener);
    contrast.removeEventListener("change", listener);
  };
}
