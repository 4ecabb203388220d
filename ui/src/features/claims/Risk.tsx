// How likely a payer refuses a claim, with what speaks for it. Advice, never a gate.

import type { RiskShown } from "~/api/generated/types";
import layout from "~/kit/layout.module.css";
import { Badge } from "~/kit/Notice";
import { useForms, useWords, wordFor } from "~/words";

const MUCH = 30;

/** How likely a payer refuses a claim. */
export function Risk({ risk }: { risk: RiskShown }) {
  const { claim: words } = useWords().claims;
  const { number } = useForms();
  return (
    <div className={layout.form}>
      <p>
        <Badge look={risk.percent >= MUCH ? "warn" : "info"}>{words.risk(number(risk.percent))}</Badge>{" "}
        <span className="soft small">{words.riskText(number(risk.learned_from))}</span>
      </p>
      <ul className="small">
        {risk.reasons.map((reason, at) => (
          <li key={at}>
            {words.riskReason(
              [wordFor(words.riskKind, reason.kind), reason.value].filter(Boolean).join(" "),
              number(reason.refused),
              number(reason.seen),
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
