import { describe, expect, it } from "vitest";
import type { VisitBillingData } from "~/api/generated/types";
import { NO_SERVICE, billingDraftOf, dataOf, isWhole } from "./draft";

const EMPTY: VisitBillingData = {
  place: "",
  billing: null,
  rendering: null,
  referring: null,
  supervising: null,
  facility: null,
  authorization: "",
  referral: "",
  onset: null,
  patient_paid: null,
  diagnoses: [],
  lines: [],
};

describe("the billing of a visit", () => {
  it("starts with the office and room for one diagnosis and one service", () => {
    const draft = billingDraftOf(EMPTY);
    expect(draft.place).toBe("11");
    expect([draft.diagnoses.length, draft.services.length]).toEqual([1, 1]);
    expect(dataOf(draft, EMPTY)?.lines, "an empty row is no service").toEqual([]);
  });

  it("sends what was typed, in cents, and drops pointers to nothing", () => {
    const draft = {
      ...billingDraftOf(EMPTY),
      diagnoses: ["j06.9", ""],
      services: [{ ...NO_SERVICE, code: "g0463", charge: "120.5", modifiers: "25, gt", pointers: [1, 2] }],
    };
    const data = dataOf(draft, EMPTY);
    expect(data?.diagnoses.map(({ code }) => code)).toEqual(["J06.9"]);
    expect(data?.lines[0]).toMatchObject({
      code: "G0463",
      modifiers: ["25", "GT"],
      pointers: [1],
      charge: { minor: 12_050, currency: "USD" },
    });
  });

  it("waits where a sum is not one", () => {
    const draft = { ...billingDraftOf(EMPTY), services: [{ ...NO_SERVICE, code: "G0463", charge: "about 20" }] };
    expect(isWhole(draft)).toBe(false);
    expect(dataOf(draft, EMPTY), "nothing half typed is sent").toBeNull();
  });
});
