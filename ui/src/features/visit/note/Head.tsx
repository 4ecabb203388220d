// How far the note is, and what can be done with the whole of it.

import { FilePen, PenLine, RotateCcw } from "lucide-react";
import { useState } from "react";
import type { NoteShown } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { useHotkey } from "~/kit/hotkeys";
import { Badge } from "~/kit/Notice";
import { FormTrouble } from "~/kit/States";
import { useMay } from "~/desk/session";
import { say } from "~/kit/toasts";
import { useForms, useWords } from "~/words";
import { Amend } from "./Amend";
import { AskToSign } from "./AskToSign";
import { Redraft } from "./Redraft";

/** The state of a note and its deeds. */
export function Head({ note }: { note: NoteShown }) {
  const { notes } = useWords();
  const { moment, time } = useForms();
  const settled = note.state === "signed" || note.state === "amended";
  const when = note.signed_at === null ? "" : moment(note.signed_at);
  return (
    <>
      {note.id === null ? null : <Badge look={settled ? "good" : "info"}>{notes.state[note.state]}</Badge>}
      <span className="soft small">
        {settled ? notes.signedBy(note.signed_by, when) : note.saved_at === null ? "" : notes.savedAt(time(note.saved_at))}
      </span>
      {note.lines.length > 0 ? <Deeds note={note} settled={settled} /> : null}
    </>
  );
}

function Deeds({ note, settled }: { note: NoteShown; settled: boolean }) {
  const { notes } = useWords();
  const may = useMay();
  const [again, setAgain] = useState(false);
  const [amending, setAmending] = useState(false);
  const stop = useWrite("note_amend_stop");
  return (
    <>
      {note.may_edit && note.transcript !== null ? (
        <Button icon={<FilePen aria-hidden />} onPress={() => setAgain(true)}>
          {notes.draftAgain}
        </Button>
      ) : null}
      {note.state === "amending" && note.may_edit ? (
        <Button
          icon={<RotateCcw aria-hidden />}
          onPress={() => stop.mutate({ visit: note.visit }, { onSuccess: () => say(notes.amendStopped) })}
          isDisabled={stop.isPending}
        >
          {notes.amendStop}
        </Button>
      ) : null}
      {settled && may("note_sign") ? (
        <Button icon={<PenLine aria-hidden />} onPress={() => setAmending(true)}>
          {notes.amend}
        </Button>
      ) : null}
      {note.may_sign ? <Sign note={note} /> : null}
      <FormTrouble trouble={stop.error} />
      {again ? <Redraft visit={note.visit} onClose={() => setAgain(false)} /> : null}
      {amending ? <Amend visit={note.visit} onClose={() => setAmending(false)} /> : null}
    </>
  );
}

/** Signs at once where there is nothing to look at first. */
function Sign({ note }: { note: NoteShown }) {
  const { notes } = useWords();
  const [asking, setAsking] = useState(false);
  const sign = useWrite("note_sign");
  const marked = note.lines.filter((line) => line.state === "unsupported").length;
  const flags = note.flags.filter((flag) => !flag.seen).length;
  const go = () => {
    setAsking(false);
    sign.mutate({ visit: note.visit, stamp: note.stamp }, { onSuccess: () => say(notes.signed) });
  };
  const press = () => (marked + flags > 0 ? setAsking(true) : go());
  useHotkey("s", press, !sign.isPending);
  return (
    <>
      <Button look="primary" hotkey="S" icon={<PenLine aria-hidden />} onPress={press} isDisabled={sign.isPending}>
        {notes.sign}
      </Button>
      <FormTrouble trouble={sign.error} />
      {asking ? <AskToSign marked={marked} flags={flags} onGo={go} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
