// The three outputs of the note: for the record, for the doctor, for the patient.

import { Pencil, RotateCcw } from "lucide-react";
import { useState } from "react";
import type { Language, LetterShown } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { Card } from "~/kit/Layout";
import { Notice } from "~/kit/Notice";
import { FormTrouble, Loaded } from "~/kit/States";
import { Select, optionsOf } from "~/kit/Select";
import { say } from "~/kit/toasts";
import { useWords } from "~/words";
import styles from "./note.module.css";

/** The letters of a note. */
export function Letters({ visit, mayEdit }: { visit: string; mayEdit: boolean }) {
  const { notes } = useWords();
  const [language, setLanguage] = useState<Language | null>(null);
  const letters = useRead("note_letters", { visit, language }, { keep: true });
  return (
    <Card title={notes.letters}>
      <Loaded of={letters}>
        {({ letters: all }) => (
          <>
            {all.map((letter) => (
              <Letter key={letter.kind} visit={visit} letter={letter} mayEdit={mayEdit} onLanguage={setLanguage} />
            ))}
          </>
        )}
      </Loaded>
    </Card>
  );
}

interface LetterProps {
  visit: string;
  letter: LetterShown;
  mayEdit: boolean;
  onLanguage: (language: Language) => void;
}

function Letter({ visit, letter, mayEdit, onLanguage }: LetterProps) {
  const { notes, lists, common } = useWords();
  const [editing, setEditing] = useState(false);
  const reset = useWrite("note_letter_reset");
  const title = notes.letter[letter.kind];
  return (
    <section className={styles.letter} aria-label={title}>
      <h3>{title}</h3>
      {letter.kind === "message" ? (
        <Select label={notes.letterLanguage} options={optionsOf(lists.ownLanguage)} value={letter.language} onChange={onLanguage} />
      ) : null}
      {letter.edited_by === "" ? null : <p className="soft small">{notes.letterEdited(letter.edited_by)}</p>}
      {letter.note_changed ? <Notice look="warn">{notes.letterBehind}</Notice> : null}
      {editing ? (
        <EditLetter visit={visit} letter={letter} onDone={() => setEditing(false)} />
      ) : (
        <p className={styles.letterText} lang={letter.language}>
          {letter.text === "" ? <span className="soft">{notes.letterEmpty}</span> : letter.text}
        </p>
      )}
      {mayEdit && !editing ? (
        <div className={styles.deeds}>
          <Button look="quiet" icon={<Pencil aria-hidden />} onPress={() => setEditing(true)}>
            {common.edit}
          </Button>
          {letter.edited_by === "" ? null : (
            <Button
              look="quiet"
              icon={<RotateCcw aria-hidden />}
              onPress={() => reset.mutate({ visit, kind: letter.kind })}
              isDisabled={reset.isPending}
            >
              {notes.letterAgain}
            </Button>
          )}
        </div>
      ) : null}
      <FormTrouble trouble={reset.error} />
    </section>
  );
}

function EditLetter({ visit, letter, onDone }: { visit: string; letter: LetterShown; onDone: () => void }) {
  const { notes, common } = useWords();
  const [text, setText] = useState(letter.text);
  const change = useWrite("note_letter_change");
  const { kind, language } = letter;
  const save = () =>
    change.mutate(
      { visit, kind, language, text },
      {
        onSuccess: () => {
          say(notes.letterSaved);
          onDone();
        },
      },
    );
  return (
    <>
      <TextField label={notes.letter[kind]} value={text} onChange={setText} lines={8} />
      <div className={styles.deeds}>
        <Button look="primary" onPress={save} isDisabled={change.isPending}>
          {common.save}
        </Button>
        <Button onPress={onDone}>{common.cancel}</Button>
      </div>
      <FormTrouble trouble={change.error} />
    </>
  );
}
