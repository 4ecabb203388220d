// What was agreed to at a visit, and how it can be taken back.

import { FilePen } from "lucide-react";
import { useState } from "react";
import type { ConsentHow, ConsentKind, ConsentShown, VisitShown } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { useMay } from "~/desk/session";
import { Button } from "~/kit/Button";
import { Choice } from "~/kit/Choice";
import { TextField } from "~/kit/Field";
import { Card } from "~/kit/Layout";
import { FormModal } from "~/kit/Modal";
import { Badge } from "~/kit/Notice";
import { FormTrouble } from "~/kit/States";
import { Select, optionsOf } from "~/kit/Select";
import { say } from "~/kit/toasts";
import layout from "~/kit/layout.module.css";
import { useForms, useWords } from "~/words";
import { Withdraw } from "./Withdraw";

/** What was agreed to at a visit. */
export function Consents({ visit }: { visit: VisitShown }) {
  const { visits } = useWords();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const deeds = may("consent_take") ? (
    <Button icon={<FilePen aria-hidden />} onPress={() => setAdding(true)}>
      {visits.consentAdd}
    </Button>
  ) : null;
  return (
    <Card title={visits.consents} deeds={deeds}>
      {visit.consents.length === 0 ? (
        <p className="soft small">{visits.noConsents}</p>
      ) : (
        <ul className={layout.list}>
          {visit.consents.map((consent) => (
            <Given key={consent.id} visit={visit.row.id} consent={consent} />
          ))}
        </ul>
      )}
      {adding ? <Take visit={visit.row.id} onClose={() => setAdding(false)} /> : null}
    </Card>
  );
}

function Given({ visit, consent }: { visit: string; consent: ConsentShown }) {
  const { visits, lists, common } = useWords();
  const { moment } = useForms();
  const may = useMay();
  const people = useRead("person_list", null, { enabled: may("people_view") });
  const [leaving, setLeaving] = useState(false);
  const taker = people.data?.people.find((person) => person.id === consent.taken_by)?.name ?? common.notKnown;
  return (
    <li className={`${layout.row} ${layout.between}`}>
      <span>
        <strong>{lists.consentKind[consent.kind]}</strong>{" "}
        <Badge look={consent.state === "given" ? "good" : "warn"}>{lists.consentState[consent.state]}</Badge>
        <br />
        <span className="soft small">
          {lists.consentHow[consent.how]}
          {consent.given_by === "" ? "" : ` (${consent.given_by})`} · {visits.consentTaken(taker, moment(consent.at))}
          {consent.withdrawn_at === null ? "" : ` · ${lists.consentState.withdrawn} ${moment(consent.withdrawn_at)}`}
        </span>
      </span>
      {consent.state === "given" && may("consent_take") ? (
        <Button look="quiet" onPress={() => setLeaving(true)}>
          {visits.withdraw}
        </Button>
      ) : null}
      {leaving ? <Withdraw visit={visit} consent={consent.id} onClose={() => setLeaving(false)} /> : null}
    </li>
  );
}

function Take({ visit, onClose }: { visit: string; onClose: () => void }) {
  const { visits, common, lists } = useWords();
  const [kind, setKind] = useState<ConsentKind>("recording");
  const [answer, setAnswer] = useState<"given" | "refused">("given");
  const [how, setHow] = useState<ConsentHow>("spoken");
  const [by, setBy] = useState("");
  const record = useWrite("consent_record");
  const save = () =>
    record.mutate(
      { visit, consent: { kind, given: answer === "given", how, given_by: by.trim() === "" ? null : by.trim() } },
      {
        onSuccess: () => {
          say(common.saved);
          onClose();
        },
      },
    );
  return (
    <FormModal title={visits.consentAdd} go={common.save} onGo={save} onClose={onClose} busy={record.isPending}>
      <Select label={visits.consentKind} options={optionsOf(lists.consentKind)} value={kind} onChange={setKind} />
      <Choice
        label={visits.consent}
        options={optionsOf(lists.consentState, ["given", "refused"])}
        value={answer}
        onChange={(state) => setAnswer(state === "given" ? "given" : "refused")}
      />
      <Choice label={visits.consentHow} options={optionsOf(lists.consentHow)} value={how} onChange={setHow} />
      <TextField label={visits.consentBy} value={by} onChange={setBy} optional />
      <FormTrouble trouble={record.error} />
    </FormModal>
  );
}
