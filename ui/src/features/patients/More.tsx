// What is seldom done with a record: opening all of it in an emergency, holding it, erasing it.

import { Eraser, Scale, Siren } from "lucide-react";
import { useEffect, useState } from "react";
import { question } from "~/api/gate";
import type { PatientShown } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { useMay, useSession } from "~/desk/session";
import { Check } from "~/kit/Choice";
import { TextField } from "~/kit/Field";
import { Menu } from "~/kit/Menu";
import { FormModal } from "~/kit/Modal";
import { FormTrouble, Skeleton } from "~/kit/States";
import { say } from "~/kit/toasts";
import { DeletionCounts, takesAnything } from "~/parts/DeletionCounts";
import { useWords } from "~/words";

/** What is seldom done with a record. */
export function More({ card }: { card: PatientShown }) {
  const { patients, states } = useWords();
  const may = useMay();
  const { person } = useSession();
  const [doing, setDoing] = useState<"hold" | "erase" | null>(null);
  const close = () => setDoing(null);
  return (
    <>
      <Menu
        label={patients.more}
        deeds={[
          may("emergency_access") &&
            !card.doctors.includes(person) && {
              word: states.emergency,
              icon: <Siren aria-hidden />,
              onDo: () => void question({ kind: "emergency", patient: card.id }),
            },
          may("hold_manage") && !card.on_hold && { word: patients.hold, icon: <Scale aria-hidden />, onDo: () => setDoing("hold") },
          may("erasure_run") && { word: patients.erase, icon: <Eraser aria-hidden />, danger: true, onDo: () => setDoing("erase") },
        ]}
      />
      {doing === "hold" ? <Hold patient={card.id} onClose={close} /> : null}
      {doing === "erase" ? <Erase patient={card.id} onClose={close} /> : null}
    </>
  );
}

interface DeedProps {
  patient: string;
  onClose: () => void;
}

function Hold({ patient, onClose }: DeedProps) {
  const { patients, common } = useWords();
  const [reason, setReason] = useState("");
  const place = useWrite("hold_place");
  const go = () =>
    place.mutate(
      { patient, reason: reason.trim() },
      {
        onSuccess: () => {
          say(patients.holdPlaced);
          onClose();
        },
      },
    );
  return (
    <FormModal
      title={patients.hold}
      text={patients.holdText}
      go={patients.hold}
      onGo={go}
      onClose={onClose}
      busy={place.isPending}
      ready={reason.trim() !== ""}
    >
      <TextField label={common.reason} value={reason} onChange={setReason} autoFocus />
      <FormTrouble trouble={place.error} />
    </FormModal>
  );
}

function Erase({ patient, onClose }: DeedProps) {
  const { patients, deletion } = useWords();
  const [reason, setReason] = useState("");
  const [sure, setSure] = useState(false);
  const preview = useWrite("erasure_preview");
  const run = useWrite("erasure_run");
  const { mutate: look } = preview;
  useEffect(() => look({ patient }), [look, patient]);
  const shown = preview.data;
  const go = () => {
    if (shown)
      run.mutate(
        { preview: shown.id, reason: reason.trim() },
        {
          onSuccess: () => {
            say(patients.eraseStarted);
            onClose();
          },
        },
      );
  };
  const ready = shown !== undefined && takesAnything(shown) && sure && reason.trim() !== "";
  return (
    <FormModal
      alert
      danger
      title={patients.eraseTitle}
      text={patients.eraseText}
      go={patients.eraseGo}
      onGo={go}
      onClose={onClose}
      busy={run.isPending}
      ready={ready}
    >
      {shown ? <DeletionCounts preview={shown} /> : preview.error ? null : <Skeleton />}
      <TextField label={deletion.reason} value={reason} onChange={setReason} />
      <Check isSelected={sure} onChange={setSure}>
        {patients.eraseConfirm}
      </Check>
      <FormTrouble trouble={preview.error ?? run.error} />
    </FormModal>
  );
}
