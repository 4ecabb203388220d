// Who may see a record besides the treating doctors.

import { useState } from "react";
import type { PatientShown } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { useMay, useSession } from "~/desk/session";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { Card } from "~/kit/Layout";
import { FormModal } from "~/kit/Modal";
import { Badge } from "~/kit/Notice";
import { FormTrouble, Loaded, useProblems } from "~/kit/States";
import { Select } from "~/kit/Select";
import { say } from "~/kit/toasts";
import layout from "~/kit/layout.module.css";
import { useForms, useWords } from "~/words";

/** Who may see a record. */
export function Access({ card }: { card: PatientShown }) {
  const { patients, lists } = useWords();
  const { moment } = useForms();
  const may = useMay();
  const [sharing, setSharing] = useState(false);
  const grants = useRead("access_list", { id: card.id });
  const revoke = useWrite("access_revoke");
  const deeds = may("record_share") ? <Button onPress={() => setSharing(true)}>{patients.share}</Button> : null;
  return (
    <Card title={patients.access} deeds={deeds}>
      <Loaded of={grants}>
        {({ grants: rows }) =>
          rows.length === 0 ? (
            <p className="soft small">{patients.accessNone}</p>
          ) : (
            <ul className={layout.list}>
              {rows.map((grant) => (
                <li key={`${grant.person} ${grant.from}`} className={`${layout.row} ${layout.between}`}>
                  <span>
                    <strong>{grant.person_name}</strong>{" "}
                    <Badge look={grant.kind === "emergency" ? "warn" : "info"}>{lists.grantKind[grant.kind]}</Badge>
                    <br />
                    <span className="soft small">
                      {grant.reason} · {moment(grant.from)}
                      {grant.until === null ? "" : ` · ${patients.until(moment(grant.until))}`}
                    </span>
                  </span>
                  {may("record_share") ? (
                    <Button
                      look="quiet"
                      onPress={() => revoke.mutate({ patient: card.id, person: grant.person }, { onSuccess: () => say(patients.revoked) })}
                      isDisabled={revoke.isPending}
                    >
                      {patients.revoke}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <FormTrouble trouble={revoke.error} />
      {sharing ? <Share patient={card.id} onClose={() => setSharing(false)} /> : null}
    </Card>
  );
}

function Share({ patient, onClose }: { patient: string; onClose: () => void }) {
  const { patients, common } = useWords();
  const session = useSession();
  const people = useRead("person_list", null);
  const [person, setPerson] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const share = useWrite("access_share");
  const problem = useProblems(share.error);
  const others = (people.data?.people ?? []).filter((each) => each.status === "active" && each.id !== session.person);
  const go = () => {
    if (person)
      share.mutate(
        { patient, person, reason: reason.trim() },
        {
          onSuccess: () => {
            say(patients.shared);
            onClose();
          },
        },
      );
  };
  return (
    <FormModal
      title={patients.share}
      go={patients.share}
      onGo={go}
      onClose={onClose}
      busy={share.isPending}
      ready={person !== null && reason.trim() !== ""}
    >
      <Select
        label={patients.shareWith}
        options={others.map((each) => ({ value: each.id, word: each.name }))}
        value={person}
        onChange={setPerson}
        problem={problem("person")}
      />
      <TextField label={common.reason} value={reason} onChange={setReason} problem={problem("reason")} />
      <FormTrouble trouble={share.error} />
    </FormModal>
  );
}
