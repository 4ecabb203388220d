import { describe, expect, it } from "vitest";
import { en } from "./en";
import { type Writing, formsOf } from "./forms";
import { laptopLanguage, screenLanguage } from "./languages";
import { ta } from "./ta";

const INDIAN: Writing = { date_form: "day_month_year", grouping: "indian", twenty_four_hours: true, utc_offset_minutes: 330 };

describe("forms", () => {
  it.each([
    ["day_month_year", "14 Aug 2026"],
    ["month_day_year", "Aug 14, 2026"],
    ["year_month_day", "2026-08-14"],
  ] as const)("writes a day as %s", (date_form, written) => {
    expect(formsOf("en", en, { ...INDIAN, date_form }).date("2026-08-14"), "a person reads dates one way").toBe(written);
  });

  it("names months in the person's language", () => {
    expect(formsOf("ta", ta, INDIAN).date("2026-08-14"), "no English months on a Tamil screen").toMatch(/^14 ஆக/);
  });

  it("shows the practice's clock, whatever the laptop's is", () => {
    const lateEvening = Date.UTC(2026, 7, 14, 20, 0);
    expect(formsOf("en", en, INDIAN).moment(lateEvening), "20:00 UTC is past midnight in Madurai").toBe("15 Aug 2026, 01:30");
  });

  it("groups long numbers as chosen", () => {
    expect(formsOf("en", en, INDIAN).number(1_234_567)).toBe("12,34,567");
    expect(formsOf("en", en, { ...INDIAN, grouping: "western" }).number(1_234_567)).toBe("1,234,567");
  });

  it.each([
    [0, "0 B"],
    [999, "999 B"],
    [305_000, "305 KB"],
    [4_182_016, "4.2 MB"],
  ])("writes %d bytes", (size, written) => {
    expect(formsOf("en", en, INDIAN).bytes(size), "sizes are read, not counted").toBe(written);
  });
});

describe("languages", () => {
  it("takes the first that the screens are written in", () => {
    expect(laptopLanguage(["fr-FR", "te-IN", "en-US"]), "French is passed over, Telugu is not").toBe("te");
    expect(laptopLanguage([]), "a laptop that says nothing gets English").toBe("en");
    expect(screenLanguage("hi"), "Hindi is heard, not read").toBe("en");
  });

  it("writes sums with their cents", () => {
    const { money } = formsOf("en", en, { ...INDIAN, grouping: "western" });
    expect(money({ minor: 431_005, currency: "USD" })).toBe("$4,310.05");
    expect(money({ minor: -50, currency: "USD" }), "what is taken back shows its sign").toBe("−$0.50");
  });
});
