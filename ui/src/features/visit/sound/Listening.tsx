// The recording that is heard: waveform, time, speed, and what is known of it.

import { Pause, Play, Trash2 } from "lucide-react";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import type { RecordingShown } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { useMay } from "~/desk/session";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { useHotkey } from "~/kit/hotkeys";
import { Card } from "~/kit/Layout";
import { FormModal } from "~/kit/Modal";
import { Badge, Notice } from "~/kit/Notice";
import { Select } from "~/kit/Select";
import { FormTrouble, useProblems } from "~/kit/States";
import layout from "~/kit/layout.module.css";
import { say } from "~/kit/toasts";
import { useForms, useWords } from "~/words";
import { offerPlayer } from "../lit";
import { PlayerProvider, usePlayer, usePlaying } from "./listen";
import { Player } from "./player";
import { clock } from "./time";
import { Waveform } from "./Waveform";

interface ListeningProps {
  recordings: readonly RecordingShown[];
  /** The recording that the transcript was made from. */
  used: string | null;
  children: ReactNode;
}

/** What can be heard of a visit, and below it what was said. */
export function Listening({ recordings, used, children }: ListeningProps) {
  const { moment } = useForms();
  const { sound } = useWords();
  const [chosen, choose] = useState<string | null>(null);
  const wanted = chosen ?? used;
  const recording = recordings.find((one) => one.id === wanted) ?? recordings.at(-1);
  if (!recording) return <PlayerProvider value={null}>{children}</PlayerProvider>;
  const options = recordings.map(({ id, at, length_ms }) => ({ value: id, word: `${moment(at)} · ${clock(length_ms)}` }));
  return (
    <Heard key={recording.id} recording={recording}>
      {recordings.length > 1 ? <Select label={sound.recording} options={options} value={recording.id} onChange={choose} /> : null}
      {children}
    </Heard>
  );
}

function Heard({ recording, children }: { recording: RecordingShown; children: ReactNode }) {
  const { id, length_ms } = recording;
  const player = useMemo(() => new Player(id, length_ms), [id, length_ms]);
  useEffect(() => {
    const withdraw = offerPlayer((ms) => player.play(ms));
    return () => {
      withdraw();
      player.close();
    };
  }, [player]);
  return (
    <PlayerProvider value={player}>
      <Deck recording={recording} />
      {children}
    </PlayerProvider>
  );
}

const SPEEDS = ["0.75", "1", "1.25", "1.5", "2"];

function Deck({ recording }: { recording: RecordingShown }) {
  const { sound } = useWords();
  const may = useMay();
  const player = usePlayer();
  const { playing, atMs, rate, failed } = usePlaying();
  const [erasing, setErasing] = useState(false);
  const toggle = () => player?.toggle();
  useHotkey(" ", toggle);
  const lost = Math.ceil(recording.lost_ms / 1000);
  return (
    <Card>
      <Waveform recording={recording} atMs={atMs} onSeek={(ms) => player?.seek(ms)} />
      <div className={layout.row}>
        <Button look="primary" icon={playing ? <Pause aria-hidden /> : <Play aria-hidden />} onPress={toggle}>
          {playing ? sound.hold : sound.play}
        </Button>
        <span className="number">
          {clock(atMs)} / {clock(recording.length_ms)}
        </span>
        <Select
          label={sound.speed}
          options={SPEEDS.map((value) => ({ value, word: `${value}×` }))}
          value={String(rate)}
          onChange={(value) => player?.setRate(Number(value))}
        />
        {recording.state === "incomplete" ? <Badge look="warn">{sound.incomplete(String(lost))}</Badge> : null}
        {recording.warnings.map((warning) => (
          <Badge key={warning} look="warn">
            {sound.warning[warning]}
          </Badge>
        ))}
        {may("sound_erase") ? (
          <Button look="quiet" icon={<Trash2 aria-hidden />} onPress={() => setErasing(true)}>
            {sound.erase}
          </Button>
        ) : null}
      </div>
      {failed ? <Unreadable /> : null}
      {erasing ? <Erase id={recording.id} onClose={() => setErasing(false)} /> : null}
    </Card>
  );
}

function Unreadable() {
  const { states } = useWords();
  return <Notice look="bad">{states.soundUnreadable}</Notice>;
}

function Erase({ id, onClose }: { id: string; onClose: () => void }) {
  const { sound } = useWords();
  const [reason, setReason] = useState("");
  const erase = useWrite("recording_erase");
  const problem = useProblems(erase.error)("reason");
  const done = () => {
    say(sound.erased);
    onClose();
  };
  return (
    <FormModal
      danger
      title={sound.eraseTitle}
      text={sound.eraseText}
      go={sound.erase}
      onGo={() => erase.mutate({ id, reason }, { onSuccess: done })}
      onClose={onClose}
      ready={reason.trim().length >= 5}
      busy={erase.isPending}
    >
      <TextField autoFocus label={sound.reason} value={reason} onChange={setReason} {...(problem === undefined ? {} : { problem })} />
      <FormTrouble trouble={erase.error} />
    </FormModal>
  );
}
