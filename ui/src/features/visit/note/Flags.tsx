// What to look at once more. A flag stops nothing.

import { CircleAlert, CircleCheck } from "lucide-react";
import type { FlagShown, NoteShown } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { Card } from "~/kit/Layout";
import { FormTrouble } from "~/kit/States";
import { useWords, wordFor } from "~/words";
import styles from "./note.module.css";

/** The flags of a note. */
export function Flags({ note }: { note: NoteShown }) {
  const { notes } = useWords();
  return (
    <Card title={notes.flags}>
      <ul className={styles.lines}>
        {note.flags.map((flag) => (
          <Flag key={flag.key} note={note} flag={flag} />
        ))}
      </ul>
    </Card>
  );
}

function Flag({ note, flag }: { note: NoteShown; flag: FlagShown }) {
  const { notes } = useWords();
  const see = useWrite("note_flag_see");
  const subject = wordFor(notes.vital, flag.subject);
  const Sign = flag.seen ? CircleCheck : CircleAlert;
  return (
    <li className={styles.flag} data-seen={flag.seen}>
      <Sign aria-hidden />
      <span>
        {notes.flag[flag.rule]({ ...flag, subject })}
        {flag.evidence.map((proof) => (
          <q key={`${proof.segment} ${proof.start}`} className="soft small">
            {proof.quote}
          </q>
        ))}
      </span>
      {note.may_edit ? (
        <Button look="quiet" onPress={() => see.mutate({ visit: note.visit, key: flag.key, seen: !flag.seen })} isDisabled={see.isPending}>
          {flag.seen ? notes.unseen : notes.seen}
        </Button>
      ) : null}
      <FormTrouble trouble={see.error} />
    </li>
  );
}
