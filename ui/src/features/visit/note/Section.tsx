// One part of the note: its lines, and a field for a new one.

import { Plus } from "lucide-react";
import { useState } from "react";
import type { NoteSection, NoteShown } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { FormTrouble } from "~/kit/States";
import { useWords } from "~/words";
import { Line } from "./Line";
import styles from "./note.module.css";

/** One part of the note. */
export function Section({ note, section }: { note: NoteShown; section: NoteSection }) {
  const { notes } = useWords();
  const lines = note.lines.filter((line) => line.section === section);
  if (lines.length === 0 && !note.may_edit) return null;
  return (
    <section className={styles.section} aria-label={notes.section[section]}>
      <h3>{notes.section[section]}</h3>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <Line key={line.id} line={line} mayEdit={note.may_edit} />
        ))}
      </ul>
      {note.may_edit ? <Add note={note} section={section} /> : null}
    </section>
  );
}

function Add({ note, section }: { note: NoteShown; section: NoteSection }) {
  const { notes, common } = useWords();
  const [text, setText] = useState("");
  const add = useWrite("note_line_add");
  const prompts = note.prompts.filter((prompt) => prompt.section === section);
  const save = () => {
    if (text.trim() === "" || add.isPending) return;
    add.mutate({ visit: note.visit, section, text }, { onSuccess: () => setText("") });
  };
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={styles.addRow}>
        <TextField label={notes.addLine(notes.section[section])} value={text} onChange={setText} />
        <Button type="submit" icon={<Plus aria-hidden />} isDisabled={text.trim() === "" || add.isPending}>
          {common.add}
        </Button>
      </div>
      {prompts.length > 0 && text === "" ? (
        <p className={styles.prompts}>
          <span className="soft small">{notes.prompts}</span>
          {prompts.map((prompt) => (
            <Button key={prompt.text} look="quiet" onPress={() => setText(`${prompt.text}: `)}>
              {prompt.text}
            </Button>
          ))}
        </p>
      ) : null}
      <FormTrouble trouble={add.error} />
    </form>
  );
}
