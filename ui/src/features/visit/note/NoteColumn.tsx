// The note beside the words it stands on: its sections, what to look at once more, letters, versions.

import { ClipboardPen, FileInput, FilePen } from "lucide-react";
import { useState } from "react";
import type { NoteSection, NoteShown } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { useMay } from "~/desk/session";
import { Button } from "~/kit/Button";
import { Card } from "~/kit/Layout";
import { Notice } from "~/kit/Notice";
import { EmptyState, FormTrouble, Loaded } from "~/kit/States";
import { useWords } from "~/words";
import { Papers } from "../papers/Papers";
import { Flags } from "./Flags";
import { Head } from "./Head";
import { Letters } from "./Letters";
import { Removed } from "./Removed";
import { Section } from "./Section";
import { TakeIn } from "./TakeIn";
import { TypeWords } from "./TypeWords";
import { Versions } from "./Versions";
import styles from "./note.module.css";

const SECTIONS: readonly NoteSection[] = ["subjective", "objective", "assessment", "plan"];

/** The note of a visit. */
export function NoteColumn({ visit }: { visit: string }) {
  return <Loaded of={useRead("note_show", { visit })}>{(note) => <Note note={note} />}</Loaded>;
}

function Note({ note }: { note: NoteShown }) {
  const { notes } = useWords();
  const may = useMay();
  const [writing, setWriting] = useState(false);
  const empty = note.lines.length === 0 && !writing;
  return (
    <>
      <Card title={notes.title} deeds={<Head note={note} />}>
        {note.words_changed && note.may_edit ? <Notice look="warn">{notes.wordsChanged}</Notice> : null}
        {note.reason === "" ? null : (
          <Notice title={notes.state.amending}>
            <p>{note.reason}</p>
          </Notice>
        )}
        {empty ? (
          <Nothing note={note} onWrite={() => setWriting(true)} />
        ) : (
          <div className={styles.sections}>
            {SECTIONS.map((section) => (
              <Section key={section} note={note} section={section} />
            ))}
          </div>
        )}
        <Removed note={note} />
      </Card>
      {note.flags.length > 0 ? <Flags note={note} /> : null}
      {note.lines.length > 0 ? <Letters visit={note.visit} mayEdit={note.may_edit} /> : null}
      {note.lines.length > 0 && may("note_export") ? <Papers visit={note.visit} /> : null}
      {note.id === null ? null : <Versions note={note} />}
    </>
  );
}

function Nothing({ note, onWrite }: { note: NoteShown; onWrite: () => void }) {
  const { notes } = useWords();
  const draft = useWrite("note_draft");
  const [typing, setTyping] = useState(false);
  const [taking, setTaking] = useState(false);
  if (!note.may_edit) return <EmptyState title={notes.empty} />;
  const heard = note.transcript !== null;
  return (
    <>
      <EmptyState
        title={notes.empty}
        text={heard ? notes.emptyText : notes.noWordsText}
        deed={
          <div className={styles.deeds}>
            {heard ? (
              <Button
                look="primary"
                icon={<FilePen aria-hidden />}
                onPress={() => draft.mutate({ visit: note.visit })}
                isDisabled={draft.isPending}
              >
                {draft.isPending ? notes.drafting : notes.draft}
              </Button>
            ) : (
              <Button look="primary" icon={<ClipboardPen aria-hidden />} onPress={() => setTyping(true)}>
                {notes.typeWords}
              </Button>
            )}
            <Button onPress={onWrite}>{notes.line}</Button>
            <Button icon={<FileInput aria-hidden />} onPress={() => setTaking(true)}>
              {notes.takeIn}
            </Button>
          </div>
        }
      />
      <FormTrouble trouble={draft.error} />
      {typing ? <TypeWords visit={note.visit} onClose={() => setTyping(false)} /> : null}
      {taking ? <TakeIn visit={note.visit} onClose={() => setTaking(false)} /> : null}
    </>
  );
}
