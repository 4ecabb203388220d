// What was said, turn by turn, in step with the sound.

import { RefreshCw } from "lucide-react";
import { useEffect, useState } from "react";
import type { TranscriptShown } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { useHotkey } from "~/kit/hotkeys";
import { Card } from "~/kit/Layout";
import { Badge, Notice } from "~/kit/Notice";
import { FormTrouble } from "~/kit/States";
import layout from "~/kit/layout.module.css";
import { say } from "~/kit/toasts";
import { useWords, wordFor } from "~/words";
import { usePlayer, usePlaying } from "./listen";
import styles from "./sound.module.css";
import { Speakers } from "./Speakers";
import { Turn } from "./Turn";

const DEMO = "nadi-speech-demo";

/** What was said at a visit. */
export function Transcript({ transcript, editable }: { transcript: TranscriptShown; editable: boolean }) {
  const { sound, lists } = useWords();
  const player = usePlayer();
  const { playing, atMs } = usePlaying();
  const turns = transcript.segments;
  const timed = turns.some((turn) => turn.end_ms > 0);
  const lit =
    timed && (playing || atMs > 0) ? turns.findLastIndex((turn) => !turn.removed && turn.end_ms > 0 && turn.start_ms <= atMs) : -1;
  const [picked, pick] = useState(-1);
  const step = (by: number) => {
    const next = Math.min(turns.length - 1, Math.max(0, (picked < 0 ? lit : picked) + by));
    pick(next);
    const turn = turns[next];
    document.getElementById(`turn-${turn?.id ?? ""}`)?.focus();
    if (turn && timed && !playing) player?.seek(turn.start_ms);
  };
  const heard = playing ? turns[lit]?.id : undefined;
  useEffect(() => {
    if (heard) document.getElementById(`turn-${heard}`)?.scrollIntoView({ block: "nearest" });
  }, [heard]);
  useHotkey("j", () => step(1), turns.length > 0);
  useHotkey("k", () => step(-1), turns.length > 0);
  return (
    <Card title={sound.transcript}>
      {transcript.state === "partial" || transcript.heard_language ? (
        <div className={layout.row}>
          {transcript.state === "partial" ? <Badge look="info">{sound.partial}</Badge> : null}
          {transcript.heard_language ? <Badge>{sound.foundLanguage(wordFor(lists.language, transcript.heard_language))}</Badge> : null}
        </div>
      ) : null}
      {transcript.model === DEMO ? <Notice look="warn">{sound.demo}</Notice> : null}
      {editable ? (
        <div className={layout.row}>
          <Speakers transcript={transcript} />
          <Again transcript={transcript} />
        </div>
      ) : null}
      <ol className={styles.turns}>
        {turns.map((turn, at) => (
          <Turn key={turn.id} turn={turn} transcript={transcript} lit={at === lit} editable={editable} />
        ))}
      </ol>
    </Card>
  );
}

function Again({ transcript }: { transcript: TranscriptShown }) {
  const { sound } = useWords();
  const run = useWrite("transcript_run");
  const recording = transcript.recording;
  if (recording === null || transcript.state === "partial") return null;
  const again = () =>
    run.mutate(
      { recording, language: transcript.language, model: null },
      { onSuccess: () => say(`${sound.againStarted}. ${sound.againText}`) },
    );
  return (
    <>
      <Button look="quiet" icon={<RefreshCw aria-hidden />} onPress={again} isDisabled={run.isPending}>
        {sound.again}
      </Button>
      <FormTrouble trouble={run.error} />
    </>
  );
}
