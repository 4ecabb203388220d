// Places of service: the common ones by name, any other by its number.

import type { Option } from "~/kit/Select";

/** Places to choose from; the one that is chosen is always among them. */
export function placeOptions(places: Readonly<Record<string, string>>, chosen: string): Option<string>[] {
  const codes = Object.keys(places).sort();
  const all = chosen === "" || codes.includes(chosen) ? codes : [chosen, ...codes];
  return all.map((code) => ({ value: code, word: [code, places[code]].filter(Boolean).join(" · ") }));
}
