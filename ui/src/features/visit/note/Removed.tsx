// Lines that were taken out, to be put back.

import { Undo2 } from "lucide-react";
import type { NoteShown } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { FormTrouble } from "~/kit/States";
import { useForms, useWords } from "~/words";
import styles from "./note.module.css";

/** Lines that a person took out. */
export function Removed({ note }: { note: NoteShown }) {
  const { notes } = useWords();
  const { number } = useForms();
  const restore = useWrite("note_line_restore");
  if (note.removed.length === 0 || !note.may_edit) return null;
  return (
    <details>
      <summary className="soft small">{notes.removed(number(note.removed.length))}</summary>
      <ul className={styles.lines}>
        {note.removed.map((line) => (
          <li key={line.id} className={styles.line}>
            <div className={styles.lineRow}>
              <del className="soft">{line.text}</del>
              <Button
                look="quiet"
                icon={<Undo2 aria-hidden />}
                onPress={() => restore.mutate({ line: line.id })}
                isDisabled={restore.isPending}
              >
                {notes.putBack}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <FormTrouble trouble={restore.error} />
    </details>
  );
}
