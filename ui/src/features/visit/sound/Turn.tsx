// One turn: who, when, the words, and why they must be looked at. A change is saved by itself and can be
// undone.

import { Play } from "lucide-react";
import { useState } from "react";
import { TextArea } from "react-aria-components";
import type { TurnShown, TranscriptShown } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { Button, IconButton } from "~/kit/Button";
import { Menu } from "~/kit/Menu";
import { Badge } from "~/kit/Notice";
import { FormTrouble } from "~/kit/States";
import layout from "~/kit/layout.module.css";
import { say } from "~/kit/toasts";
import { useWords } from "~/words";
import { lightSegment, useLit } from "../lit";
import { usePlayer } from "./listen";
import { nameOf } from "./speaker";
import styles from "./sound.module.css";
import { type Keep, useDraft } from "./draft";
import { clock } from "./time";
import { type TurnPart, useTurnChange } from "./turn-change";

interface TurnProps {
  turn: TurnShown;
  transcript: TranscriptShown;
  lit: boolean;
  editable: boolean;
}

/** One turn of what was said. */
export function Turn({ turn, transcript, lit, editable }: TurnProps) {
  const { sound } = useWords();
  const player = usePlayer();
  const shown = useLit();
  const supports = shown.segment === turn.id || shown.words.some((stretch) => stretch.segment === turn.id);
  const who = nameOf(transcript.speakers, turn.speaker, sound.role);
  const { send, error } = useTurnChange(turn);
  const again = useWrite("segment_run");
  const [adding, setAdding] = useState(false);
  const offerUndo = (said: string, before: TurnPart) => say(said, () => send(before, () => say(sound.undone)));
  const save = (part: TurnPart, said = sound.saved) => {
    const before = { text: turn.text, speaker: turn.speaker, removed: turn.removed };
    send(part, () => offerUndo(said, before));
  };
  const keep = (text: string | null, before?: string) => {
    const told = before === undefined || before === text ? undefined : () => offerUndo(sound.saved, { text: before });
    if (text === null) told?.();
    else send({ text }, told);
  };
  const others = transcript.speakers.filter((speaker) => speaker.key !== turn.speaker);
  const deeds = [
    ...others.map((speaker) => ({
      word: `${sound.giveTo} ${nameOf(transcript.speakers, speaker.key, sound.role)}`,
      onDo: () => save({ speaker: speaker.key }),
    })),
    { word: sound.addTurn, onDo: () => setAdding(true) },
    transcript.recording !== null &&
      turn.end_ms > turn.start_ms && {
        word: sound.againTurn,
        onDo: () => again.mutate({ id: turn.id, language: null, model: null }, { onSuccess: () => say(sound.againStarted) }),
      },
    turn.removed
      ? { word: sound.putBack, onDo: () => save({ removed: false }) }
      : { word: sound.takeOut, danger: true, onDo: () => save({ removed: true }, sound.takenOut) },
  ];
  const timed = player !== null && turn.end_ms > 0;
  return (
    <li id={`turn-${turn.id}`} tabIndex={-1} className={styles.turn} data-lit={lit || supports} data-removed={turn.removed}>
      <div className={`${layout.row} ${layout.between}`}>
        <span className={layout.row}>
          {timed ? (
            <IconButton label={`${sound.play} ${clock(turn.start_ms)}`} icon={<Play />} onPress={() => player.play(turn.start_ms)} />
          ) : null}
          <Button look="quiet" aria-pressed={shown.segment === turn.id} onPress={() => lightSegment(turn.id)}>
            {who}
          </Button>
          {timed ? <span className="soft small number">{clock(turn.start_ms)}</span> : null}
        </span>
        {editable ? <Menu label={`${sound.more}: ${sound.turn(who)}`} deeds={deeds} /> : null}
      </div>
      <Said turn={turn} who={who} language={transcript.heard_language ?? transcript.language} editable={editable} onKeep={keep} />
      <Marks turn={turn} />
      {adding ? <Added after={turn} transcript={transcript} onClose={() => setAdding(false)} /> : null}
      <FormTrouble trouble={error ?? again.error} />
    </li>
  );
}

interface SaidProps {
  turn: TurnShown;
  who: string;
  language: string;
  editable: boolean;
  onKeep: Keep;
}

/** The words: kept while they are written, and when the field is left. */
function Said({ turn, who, language, editable, onKeep }: SaidProps) {
  const { sound } = useWords();
  const { text, write, leave, giveUp } = useDraft(turn.text, onKeep);
  const lang = language === "auto" ? undefined : language;
  if (!editable || turn.removed) {
    return (
      <p lang={lang} className={styles.said}>
        {turn.text}
      </p>
    );
  }
  return (
    <TextArea
      aria-label={sound.turn(who)}
      lang={lang}
      className={styles.words ?? ""}
      rows={Math.max(1, Math.ceil(text.length / 42))}
      value={text}
      onChange={(event) => write(event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === "Escape") giveUp();
      }}
    />
  );
}

function Marks({ turn }: { turn: TurnShown }) {
  const { sound } = useWords();
  const unsure = turn.words.filter((word) => word.confidence < 400).map((word) => word.text);
  return (
    <>
      {turn.marks.length > 0 || turn.edited ? (
        <span className={layout.row}>
          {turn.marks.map((mark) => (
            <Badge key={mark} look="warn">
              {sound.mark[mark]}
            </Badge>
          ))}
          {turn.edited ? <Badge look="info">{turn.removed ? sound.takenOut : sound.edited}</Badge> : null}
        </span>
      ) : null}
      {unsure.length > 0 ? (
        <span className="soft small">
          {sound.mark.unsure}: “{unsure.join(" · ")}”
        </span>
      ) : null}
      {turn.original === null ? null : (
        <span className="soft small">
          {sound.heardAs}: {turn.original}
        </span>
      )}
    </>
  );
}

function Added({ after, transcript, onClose }: { after: TurnShown; transcript: TranscriptShown; onClose: () => void }) {
  const { sound } = useWords();
  const [text, setText] = useState("");
  const add = useWrite("segment_add");
  const leave = () => {
    if (text.trim() === "") onClose();
    else
      add.mutate(
        { transcript: transcript.id, after: after.id, speaker: after.speaker, text },
        {
          onSuccess: () => {
            say(sound.saved);
            onClose();
          },
        },
      );
  };
  return (
    <>
      <TextArea
        aria-label={sound.newTurn}
        placeholder={sound.newTurn}
        className={styles.words ?? ""}
        rows={2}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={leave}
      />
      <FormTrouble trouble={add.error} />
    </>
  );
}
