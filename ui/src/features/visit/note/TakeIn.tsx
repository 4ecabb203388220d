// A finished note from elsewhere: typed, pasted, or out of a file, looked at beside its pages before it becomes lines.

import { useState } from "react";
import { ask } from "~/api/ask";
import type { DocumentText } from "~/api/generated/types";
import { type Trouble, useWrite } from "~/api/hooks";
import { base64Of } from "~/api/base64";
import { TextField } from "~/kit/Field";
import { FormModal } from "~/kit/Modal";
import { Notice } from "~/kit/Notice";
import { FormTrouble, useProblems } from "~/kit/States";
import { say } from "~/kit/toasts";
import { useForms, useWords } from "~/words";
import styles from "./takein.module.css";

/** Stands for a letter that could not be told. */
const UNKNOWN = "\ufffd";
const KINDS = ".pdf,.docx,.txt,.text,.md";

/** Takes a finished note over, line by line. */
export function TakeIn({ visit, onClose }: { visit: string; onClose: () => void }) {
  const { notes } = useWords();
  const { number } = useForms();
  const [text, setText] = useState("");
  const file = useFile((read) => setText(read.text));
  const write = useWrite("note_import");
  const problem = useProblems(write.error)("text");
  const save = () =>
    write.mutate(
      { visit, text },
      {
        onSuccess: () => {
          say(notes.tookIn);
          onClose();
        },
      },
    );
  return (
    <FormModal
      wide
      title={notes.takeIn}
      text={notes.takeInText}
      go={notes.takeInGo}
      onGo={save}
      onClose={onClose}
      busy={write.isPending || file.reading}
      ready={text.trim() !== ""}
    >
      <label className={styles.file}>
        {notes.takeInFile}
        <input type="file" accept={KINDS} disabled={file.reading} onChange={(event) => file.open(event.target.files?.[0])} />
      </label>
      {file.reading ? <p role="status">{notes.takeInReading}</p> : null}
      {file.trouble === null ? null : <FormTrouble trouble={file.trouble} />}
      {file.read ? <Unread read={file.read} /> : null}
      {text.includes(UNKNOWN) ? <Notice look="warn">{notes.takeInUnknown}</Notice> : null}
      <div className={styles.beside}>
        <TextField
          label={notes.takeInLabel}
          value={text}
          onChange={setText}
          lines={16}
          hint={notes.takeInLetters(number(Array.from(text).length))}
          {...(problem === undefined ? {} : { problem })}
        />
        {file.read ? <Sheets read={file.read} /> : null}
      </div>
      <FormTrouble trouble={write.error} />
    </FormModal>
  );
}

/** Reads a file that somebody chose; what it says is for the person to look through. */
function useFile(onRead: (read: DocumentText) => void) {
  const [read, setRead] = useState<DocumentText | null>(null);
  const [reading, setReading] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const open = (file: File | undefined) => {
    if (!file) return;
    setReading(true);
    setTrouble(null);
    base64Of(file)
      .then((data) => ask("document_read", { data }))
      .then((found) => {
        setRead(found);
        onRead(found);
      })
      .catch((error: unknown) => {
        setRead(null);
        setTrouble(error as Trouble);
      })
      .finally(() => setReading(false));
  };
  return { read, reading, trouble, open };
}

/** Pages that nobody read are named, so that nobody takes the text for the whole. */
function Unread({ read }: { read: DocumentText }) {
  const { notes } = useWords();
  if (read.unread.length === 0) return null;
  return (
    <Notice look="warn" urgent>
      {notes.takeInUnread(read.unread.join(", "))}
    </Notice>
  );
}

function Sheets({ read }: { read: DocumentText }) {
  const { documents } = useWords();
  if (read.pictures.length === 0) return null;
  return (
    <ol className={styles.sheets} aria-label={documents.pages}>
      {read.pictures.map((png, at) => (
        <li key={at}>
          <img src={`data:image/png;base64,${png}`} alt={documents.page(String(at + 1), String(read.pages ?? read.pictures.length))} />
        </li>
      ))}
    </ol>
  );
}
