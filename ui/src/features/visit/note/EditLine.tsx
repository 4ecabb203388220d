// Changing a line where it stands. What is typed is saved whenever the typing pauses; Escape takes it back.

import { type KeyboardEvent, useRef, useState } from "react";
import type { LineShown } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { TextField } from "~/kit/Field";
import { FormTrouble } from "~/kit/States";
import { say } from "~/kit/toasts";
import { useWords } from "~/words";
import { useAutosave } from "./autosave";

/** A field with a line in it. */
export function EditLine({ line, onDone }: { line: LineShown; onDone: () => void }) {
  const { notes } = useWords();
  const [text, setText] = useState(line.text);
  const [first] = useState(line.text);
  const version = useRef(line.version);
  const change = useWrite("note_line_change");

  const send = (wanted: string, then: () => void) => {
    change.mutate(
      { line: line.id, text: wanted, version: Math.max(version.current, line.version) },
      {
        onSuccess: (note) => {
          version.current = note.lines.find((other) => other.id === line.id)?.version ?? version.current;
          then();
        },
      },
    );
  };
  const saving = useAutosave(line.text, send);

  const finish = () =>
    saving.finish(text.trim() === "" ? first : text, () => {
      if (text.trim() !== "" && text !== first) say(notes.lineSaved, () => send(first, () => undefined));
      onDone();
    });
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      finish();
    }
    if (event.key === "Escape") {
      setText(first);
      saving.finish(first, onDone);
    }
  };
  return (
    <>
      <TextField
        label={notes.line}
        value={text}
        onChange={(now) => {
          setText(now);
          if (now.trim() !== "") saving.later(now);
        }}
        onKeyDown={press}
        onBlur={finish}
        lines={2}
        autoFocus
      />
      <FormTrouble trouble={change.error} />
    </>
  );
}
