// Keys that work on a whole screen. Single letters rest while somebody types, while a question is
// open, and when the person turned them off.

import { useEffect, useEffectEvent } from "react";
import { singleKeysOn } from "./single-keys";

/** Does something when a key is pressed while this part of the screen is shown. */
export function useHotkey(key: string, deed: () => void, active = true): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || busy(event.target)) return;
    if (key === " " && pressable(event.target)) return;
    if (event.key.toLowerCase() !== key.toLowerCase() || !singleKeysOn()) return;
    event.preventDefault();
    deed();
  });
  useEffect(() => {
    if (!active) return;
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [active]);
}

/** The space bar belongs to a button that has the focus. */
function pressable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("button, a, summary, [role=button], [role=radio], [role=checkbox], [role=slider]") !== null
  );
}

function busy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const typing =
    target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName) || target.getAttribute("role") === "spinbutton";
  return (
    typing ||
    target.closest("[role=dialog], [role=alertdialog], [role=listbox], [role=menu]") !== null ||
    document.querySelector("[role=dialog], [role=alertdialog]") !== null
  );
}
