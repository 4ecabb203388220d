// How dates, times and numbers are written: by the person's language and preferences, on the
// practice's own clock, whatever clock the laptop has.

import type { Money, Preferences } from "~/api/generated/types";
import type { ScreenLanguage } from "./languages";
import type { Words } from "./en";

/** The preferences that decide how things are written. */
export type Writing = Pick<Preferences, "date_form" | "grouping" | "twenty_four_hours"> & { utc_offset_minutes: number };

/** Writes values for a person to read. */
export interface Forms {
  readonly date: (day: string) => string;
  readonly moment: (at: number) => string;
  readonly time: (at: number) => string;
  readonly ago: (at: number, now: number) => string;
  readonly number: (value: number) => string;
  readonly bytes: (size: number) => string;
  /** A sum with its sign: `$1,234.50`. */
  readonly money: (sum: Money) => string;
  /** Thousandths as a share of a hundred: `97.5 %`. */
  readonly share: (thousandths: number) => string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The forms of one person. */
export function formsOf(language: ScreenLanguage, words: Words, writing: Writing): Forms {
  const shift = writing.utc_offset_minutes * MINUTE;
  const months = new Intl.DateTimeFormat(language, { month: "short", timeZone: "UTC" });
  const numbers = new Intl.NumberFormat(writing.grouping === "indian" ? "en-IN" : "en-US");
  const clock = new Intl.DateTimeFormat(language, {
    hour: "numeric",
    minute: "2-digit",
    hour12: !writing.twenty_four_hours,
    timeZone: "UTC",
  });

  const number = (value: number) => numbers.format(value);
  const date = (day: string) => dated(day, months, writing.date_form);
  const time = (at: number) => clock.format(new Date(at + shift));
  const dayOf = (at: number) => new Date(at + shift).toISOString().slice(0, 10);
  const moment = (at: number) => `${date(dayOf(at))}, ${time(at)}`;
  const ago = (at: number, now: number) => {
    const gone = now - at;
    if (gone < 2 * MINUTE) return words.common.ago.now;
    if (gone < HOUR) return words.common.ago.minutes(Math.floor(gone / MINUTE));
    if (gone < DAY) return words.common.ago.hours(Math.floor(gone / HOUR));
    return moment(at);
  };
  const share = (thousandths: number) => `${number(thousandths / 10)} %`;
  const money = ({ minor, currency }: Money) =>
    `${minor < 0 ? "−" : ""}${SIGNS[currency]}${number(Math.trunc(Math.abs(minor) / 100))}.${String(Math.abs(minor) % 100).padStart(2, "0")}`;
  return { date, moment, time, ago, number, bytes: (size) => bytes(size, numbers), money, share };
}

const SIGNS: Record<Money["currency"], string> = { INR: "₹", USD: "$" };

function dated(day: string, months: Intl.DateTimeFormat, form: Writing["date_form"]): string {
  const [year = "", month = "", date = ""] = day.split("-");
  if (form === "year_month_day" || date === "") return day;
  const name = months.format(new Date(`${day}T00:00:00Z`));
  const inMonth = String(Number(date));
  return form === "month_day_year" && month ? `${name} ${inMonth}, ${year}` : `${inMonth} ${name} ${year}`;
}

function bytes(size: number, numbers: Intl.NumberFormat): string {
  const units = ["B", "KB", "MB", "GB", "TB"];
  const step = size < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(size) / 3));
  const value = size / 1000 ** step;
  return `${numbers.format(value < 10 && step > 0 ? Math.round(value * 10) / 10 : Math.round(value))} ${units[step] ?? ""}`;
}
