// Puts a backup in the place of the present clinic, after showing what that changes.

import { useState } from "react";
import { useRead, useWrite } from "~/api/hooks";
import { Check } from "~/kit/Choice";
import { Facts } from "~/kit/Layout";
import { FormModal } from "~/kit/Modal";
import { FormTrouble, Loaded } from "~/kit/States";
import { say } from "~/kit/toasts";
import { useForms, useWords } from "~/words";

/** Puts a backup back. */
export function Restore({ id, onClose }: { id: string; onClose: () => void }) {
  const { backups, common, patients } = useWords();
  const { moment, number } = useForms();
  const [sure, setSure] = useState(false);
  const preview = useRead("backup_preview", { id });
  const restore = useWrite("backup_restore");
  const counted = (people: number, visits: number) => `${common.patientsCount(number(people))}, ${common.visitsCount(number(visits))}`;
  const go = () =>
    restore.mutate(
      { id },
      {
        onSuccess: ({ set_aside }) => {
          say(backups.restored(set_aside));
          onClose();
        },
      },
    );
  return (
    <FormModal
      alert
      danger
      title={backups.previewTitle}
      text={backups.previewText}
      go={backups.restoreGo}
      onGo={go}
      onClose={onClose}
      busy={restore.isPending}
      ready={preview.data !== undefined && sure}
    >
      <Loaded of={preview}>
        {(shown) => (
          <Facts
            facts={[
              [common.when, moment(shown.backup.at)],
              [backups.inBackup, counted(shown.backup.patients, shown.backup.visits)],
              [backups.inClinic, counted(shown.patients_now, shown.visits_now)],
              [backups.lost, number(shown.changes_lost)],
              [backups.erasedAgain, number(shown.erased_again)],
            ]}
          />
        )}
      </Loaded>
      <Check isSelected={sure} onChange={setSure}>
        {patients.eraseConfirm}
      </Check>
      <FormTrouble trouble={restore.error} />
    </FormModal>
  );
}
