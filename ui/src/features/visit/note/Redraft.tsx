// What drafting again would change, shown before it is done.

import type { PreviewLine } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { FormModal } from "~/kit/Modal";
import { FormTrouble, Loaded } from "~/kit/States";
import { say } from "~/kit/toasts";
import { useForms, useWords } from "~/words";
import styles from "./note.module.css";

/** Shows what would come and go, and drafts again. */
export function Redraft({ visit, onClose }: { visit: string; onClose: () => void }) {
  const { notes } = useWords();
  const { number } = useForms();
  const preview = useRead("note_preview", { visit });
  const draft = useWrite("note_draft");
  const go = () =>
    draft.mutate(
      { visit },
      {
        onSuccess: () => {
          say(notes.drafting);
          onClose();
        },
      },
    );
  return (
    <FormModal wide title={notes.redraftTitle} go={notes.draftAgain} onGo={go} onClose={onClose} busy={draft.isPending}>
      <Loaded of={preview}>
        {({ comes, goes, kept }) => (
          <>
            <p>{notes.redraftText(number(kept))}</p>
            {comes.length + goes.length === 0 ? <p className="soft">{notes.redraftNone}</p> : null}
            <Lines title={notes.comes} lines={comes} />
            <Lines title={notes.goes} lines={goes} />
          </>
        )}
      </Loaded>
      <FormTrouble trouble={draft.error} />
    </FormModal>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly PreviewLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles.plain}>
        {lines.map(({ section, text }) => (
          <li key={`${section} ${text}`}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
