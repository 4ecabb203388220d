// Sums as a person types them.

/** Typed money in cents or paise; null where it is not a sum. */
export function minorOf(typed: string): number | null {
  const found = /^[$₹\s]*(-?)(\d[\d, ]*)(?:[.](\d{1,2}))?$/.exec(typed.trim());
  if (!found) return null;
  const [, sign = "", whole = "", part = ""] = found;
  const minor = Number(whole.replaceAll(/[, ]/g, "")) * 100 + Number(part.padEnd(2, "0"));
  return sign === "-" ? -minor : minor;
}

/** Cents or paise as they are typed. */
export function typedOf(minor: number | null | undefined): string {
  if (minor === null || minor === undefined) return "";
  return `${minor < 0 ? "-" : ""}${Math.trunc(Math.abs(minor) / 100)}.${String(Math.abs(minor) % 100).padStart(2, "0")}`;
}
