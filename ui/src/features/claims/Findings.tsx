// What was found in a claim: why, where, what would put it right, and that it does not count.

import { Locate, Wrench } from "lucide-react";
import { useState } from "react";
import type { ClaimShown, FindingShown } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { useMaySend } from "~/desk/session";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { Card } from "~/kit/Layout";
import { FormModal } from "~/kit/Modal";
import { Badge } from "~/kit/Notice";
import { FormTrouble } from "~/kit/States";
import { say } from "~/kit/toasts";
import layout from "~/kit/layout.module.css";
import { useForms, useWords } from "~/words";
import { FixAlike } from "./FixAlike";
import { SEVERITY } from "./looks";
import type { Mending } from "./mending";
import styles from "./claims.module.css";

interface FindingsProps {
  claim: ClaimShown;
  mending: Mending;
  lit: FindingShown | null;
  onLight: (finding: FindingShown) => void;
}

/** What was found. */
export function Findings({ claim, mending, lit, onLight }: FindingsProps) {
  const { claim: words } = useWords().claims;
  return (
    <Card title={words.findings}>
      {claim.findings.length === 0 ? <p className="soft small">{words.noFindings}</p> : null}
      <ul className={styles.findings}>
        {claim.findings.map((found, at) => (
          <li key={at} className={styles.finding} {...(found === lit ? { "data-lit": true } : {})}>
            <Found claim={claim} found={found} mending={mending} onLight={() => onLight(found)} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface FoundProps {
  claim: ClaimShown;
  found: FindingShown;
  mending: Mending;
  onLight: () => void;
}

function Found({ claim, found, mending, onLight }: FoundProps) {
  const { claims } = useWords();
  const { claim: words } = claims;
  const { number } = useForms();
  const may = useMaySend();
  const [open, setOpen] = useState<"override" | "alike" | null>(null);
  const { finding, overridden } = found;
  const { place, fix } = finding;
  const where = [place.loop, place.element ?? place.segment].filter(Boolean).join(" ");
  return (
    <>
      <span className={styles.findingText}>
        <Badge look={overridden === null ? SEVERITY[finding.severity] : "plain"}>{claims.severity[finding.severity]}</Badge>{" "}
        <span lang={found.language}>{finding.words}</span>
        <br />
        <span className="soft small">
          {claims.category[found.category]} · {words.rule} {finding.rule}
          {where === "" ? "" : ` · ${where}`}
          {overridden === null ? "" : ` · ${words.overridden(overridden)}`}
        </span>
        {overridden === null && finding.severity === "error" ? (
          <>
            <br />
            <span className="small">{claims.todo[found.category]}</span>
          </>
        ) : null}
      </span>
      <span className={layout.row}>
        <Button look="quiet" icon={<Locate aria-hidden />} onPress={onLight}>
          {words.show}
        </Button>
        {fix && place.field !== null && mending.possible ? (
          <Button icon={<Wrench aria-hidden />} onPress={() => mending.put(place.field ?? "", fix.value)} isDisabled={mending.busy}>
            {words.put(fix.value)}
          </Button>
        ) : null}
        {found.alike > 0 && place.field !== null && may("claim_fix_alike") ? (
          <Button onPress={() => setOpen("alike")}>{words.fixAlike(number(found.alike + 1))}</Button>
        ) : null}
        {overridden === null && finding.severity !== "info" && mending.possible && may("claim_override") ? (
          <Button look="quiet" onPress={() => setOpen("override")}>
            {words.override}
          </Button>
        ) : null}
      </span>
      {open === "override" ? <Override claim={claim} rule={finding.rule} onClose={() => setOpen(null)} /> : null}
      {open === "alike" ? <FixAlike claim={claim} found={found} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

const LEAST = 5;

function Override({ claim, rule, onClose }: { claim: ClaimShown; rule: string; onClose: () => void }) {
  const { claims, common } = useWords();
  const { claim: words } = claims;
  const [reason, setReason] = useState("");
  const override = useWrite("claim_override");
  const done = () => {
    say(words.overrideSaid);
    onClose();
  };
  return (
    <FormModal
      title={words.overrideTitle}
      text={words.overrideText}
      go={words.override}
      onGo={() => override.mutate({ id: claim.row.id, version: claim.row.version, rule, reason: reason.trim() }, { onSuccess: done })}
      onClose={onClose}
      busy={override.isPending}
      ready={reason.trim().length >= LEAST}
    >
      <TextField label={common.reason} value={reason} onChange={setReason} autoFocus lines={2} />
      <FormTrouble trouble={override.error} />
    </FormModal>
  );
}
