// A rehearsal of the claims: it answers from memory and checks next to nothing.

import type { Answers } from ".";
import { coverage, form, others, rows, shown, usd } from "./claims-seed";
import { batch, batches, billing, report, response, responses } from "./clearing-seed";

/** Answers about claims. */
export function claimsAnswers(): Answers {
  let claim = shown();
  const listed = (failed: boolean) => (failed ? rows : [...rows, ...others]);
  return {
    billing_show: () => billing,
    claim_rule_list: () => ({
      known: 412,
      run: 322,
      off: ["LIN-018"],
      silent: [{ lacks: "what payers want", language: "en", rules: ["BIL-016", "PRV-009"] }],
    }),
    coverage_list: () => ({ coverages: [] }),
    visit_billing_show: ({ id }) => ({
      visit: id,
      patient: "a1",
      data: {
        place: "11",
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
      },
      charge: usd(0),
      finalized_at: null,
      finalized_by: null,
      version: 0,
    }),
    claim_list: ({ failed, category }) => {
      const found = listed(failed).filter((each) => !category || each.category === category);
      return { claims: found, more: false, count: found.length, charge: usd(431_000), near_limit: 2 };
    },
    claim_show: () => claim,
    claim_fix: ({ fields }) => {
      const left = claim.findings.filter(({ finding }) => !fields.some(({ field }) => field === finding.place.field));
      const payer = { ...coverage.payer, number: "60054" };
      const put = fields.some(({ field }) => field === "/coverage/payer/number");
      claim = {
        ...claim,
        findings: left,
        form: put ? { ...form, coverage: { ...coverage, payer } } : form,
        row: {
          ...claim.row,
          status: left.some(({ finding }) => finding.severity === "error") ? "failed" : "passed",
          version: claim.row.version + 1,
        },
      };
      return claim;
    },
    claim_recheck: () => claim,
    view_list: () => ({ views: [] }),
    batch_list: () => ({ batches, ready: 12, ready_charge: usd(212_050) }),
    batch_show: ({ id }) => ({ row: batches.find((each) => each.id === id) ?? batch({}), claims: others }),
    response_list: () => ({ responses }),
    response_show: ({ id }) => ({
      row: responses.find((each) => each.id === id) ?? response({}),
      claims: [],
      offers: [{ answer: "w1", number: "C00O231", charge: usd(12_000), paid: usd(9_800), candidates: others.slice(0, 1) }],
      imbalances: [{ sum: "claim", said: usd(9_800), found: usd(9_700), segment: 22 }],
      apart: [{ reason: "WO", reference: "C000199", amount: usd(4_000) }],
    }),
    claims_report: () => report,
  };
}
