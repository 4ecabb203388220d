// A visit's card: what it is, what was agreed to, what was changed.

import { CircleCheck, Pencil, RotateCcw } from "lucide-react";
import { useState } from "react";
import type { VisitShown, VisitStatus } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { go } from "~/desk/place";
import { useMay } from "~/desk/session";
import { Button } from "~/kit/Button";
import { useHotkey } from "~/kit/hotkeys";
import { Card, Facts, Page } from "~/kit/Layout";
import { Badge, Notice } from "~/kit/Notice";
import { FormTrouble, Loaded } from "~/kit/States";
import { say } from "~/kit/toasts";
import { VisitBilling } from "~/parts/billing/VisitBilling";
import { History } from "~/parts/History";
import { ageOf, draftOf } from "~/parts/visit-draft";
import { useForms, useWords, wordFor } from "~/words";
import { Columns } from "./Columns";
import { Consents } from "./Consents";
import { EditVisit } from "./EditVisit";
import { Questions } from "./Questions";
import { NoteColumn } from "./note/NoteColumn";
import { SoundColumn } from "./sound/SoundColumn";

/** A visit's card. */
export function VisitScreen({ id }: { id: string }) {
  const visit = useRead("visit_show", { id });
  return <Loaded of={visit}>{(shown) => <Visit visit={shown} />}</Loaded>;
}

function Visit({ visit }: { visit: VisitShown }) {
  const { visits, today } = useWords();
  const { date, time } = useForms();
  const may = useMay();
  const { row } = visit;
  const columns = [
    ...(may("sound_hear") ? [{ key: "sound", title: visits.columnSound, body: <SoundColumn visit={visit} /> }] : []),
    ...(may("note_view") ? [{ key: "note", title: visits.columnNote, body: <NoteColumn visit={row.id} /> }] : []),
    { key: "about", title: visits.columnAbout, body: <About visit={visit} /> },
  ];
  return (
    <Page
      title={row.patient_name ?? today.noName}
      text={
        <>
          {date(row.date)}, {time(row.at)} · {row.doctor_name}
        </>
      }
      deeds={<Deeds visit={visit} />}
      wide
    >
      {visit.shared ? <Notice>{visits.shared}</Notice> : null}
      {visit.on_hold ? <Notice look="warn">{visits.onHold}</Notice> : null}
      <Columns columns={columns} />
    </Page>
  );
}

/** What the visit is, what was agreed to, what was changed. */
function About({ visit }: { visit: VisitShown }) {
  const { visits } = useWords();
  return (
    <>
      <What visit={visit} />
      <Questions visit={visit.row.id} />
      <Consents visit={visit} />
      <VisitBilling visit={visit.row.id} />
      <Card title={visits.history}>
        <Changes id={visit.row.id} />
      </Card>
    </>
  );
}

function Changes({ id }: { id: string }) {
  const { visits } = useWords();
  return <History of={useRead("visit_history", { id })} fields={visits.field} none={visits.noHistory} />;
}

function What({ visit }: { visit: VisitShown }) {
  const { visits, lists, common } = useWords();
  const may = useMay();
  const { row } = visit;
  const { patient } = row;
  const deeds =
    patient && may("patient_view") ? (
      <Button look="quiet" onPress={() => go({ screen: "patient", patient })}>
        {visits.patient}
      </Button>
    ) : null;
  return (
    <Card title={visits.title} deeds={deeds}>
      <Facts
        facts={[
          [visits.complaint, row.complaint],
          [
            visits.status,
            <Badge key="s" look={row.status === "open" ? "info" : "good"}>
              {lists.visitStatus[row.status]}
            </Badge>,
          ],
          [visits.kind, lists.visitKind[row.kind]],
          [visits.specialty, wordFor(lists.specialty, visit.specialty)],
          [visits.spoken, wordFor(lists.language, row.language)],
          [common.age, row.age_years === null ? null : common.years(row.age_years)],
          [common.sex, lists.sex[row.sex]],
          [visits.payer, visit.payer],
        ]}
      />
    </Card>
  );
}

function Deeds({ visit }: { visit: VisitShown }) {
  const { visits, common } = useWords();
  const may = useMay();
  const [editing, setEditing] = useState(false);
  const change = useWrite("visit_change");
  const open = visit.row.status === "open";
  const mayEdit = may("visit_edit");
  useHotkey("e", () => setEditing(true), mayEdit);
  const mark = (from: VisitShown, status: VisitStatus, said: string, undo?: VisitStatus) =>
    change.mutate(
      { ...wholeOf(from), status },
      { onSuccess: (after) => (undo ? say(said, () => mark(after, undo, visits.reopened)) : say(said)) },
    );
  if (!mayEdit) return null;
  return (
    <>
      <FormTrouble trouble={change.error} />
      {open ? (
        <Button
          icon={<CircleCheck aria-hidden />}
          onPress={() => mark(visit, "closed", visits.finished, "open")}
          isDisabled={change.isPending}
        >
          {visits.finish}
        </Button>
      ) : null}
      {visit.row.status === "closed" ? (
        <Button icon={<RotateCcw aria-hidden />} onPress={() => mark(visit, "open", visits.reopened)} isDisabled={change.isPending}>
          {visits.reopen}
        </Button>
      ) : null}
      <Button icon={<Pencil aria-hidden />} hotkey="E" onPress={() => setEditing(true)}>
        {visit.row.patient ? common.edit : visits.addPatient}
      </Button>
      {editing ? <EditVisit visit={visit} onClose={() => setEditing(false)} /> : null}
    </>
  );
}

function wholeOf(visit: VisitShown) {
  const { patient, date, kind, specialty, language, age, sex, payer, complaint } = draftOf(visit);
  return {
    id: visit.row.id,
    version: visit.version,
    patient: patient.id,
    date,
    kind,
    specialty,
    language,
    age_years: ageOf(age),
    sex,
    payer,
    complaint,
  };
}
