// The recorder: one press, the level, the time, and what is amiss.

import { Circle, Pause, Play, Square } from "lucide-react";
import { useState } from "react";
import type { RecorderRunning, VisitShown } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { go } from "~/desk/place";
import { Button } from "~/kit/Button";
import { Check } from "~/kit/Choice";
import { useHotkey } from "~/kit/hotkeys";
import { Card } from "~/kit/Layout";
import { Notice } from "~/kit/Notice";
import { Select, optionsOf } from "~/kit/Select";
import { FormTrouble } from "~/kit/States";
import layout from "~/kit/layout.module.css";
import { say } from "~/kit/toasts";
import { useWords } from "~/words";
import styles from "./sound.module.css";
import { Level } from "./Level";
import { clock } from "./time";

const LOOK_MS = 200;
const SILENT_S = 10;

/** The recorder of a visit. */
export function Recorder({ visit }: { visit: VisitShown }) {
  const { sound } = useWords();
  const [live, setLive] = useState(false);
  const recorder = useRead("recorder_show", null, { keep: true, every: live ? LOOK_MS : undefined });
  const running = recorder.data?.running ?? null;
  if ((running !== null) !== live) setLive(running !== null);
  if (!recorder.data) return null;
  if (!running) return <Ready visit={visit} remembered={recorder.data.language} />;
  if (running.visit === visit.row.id) return <Now running={running} />;
  return (
    <Notice deeds={running.mine ? <Button onPress={() => go({ screen: "visit", visit: running.visit })}>{sound.goThere}</Button> : null}>
      {sound.elsewhere}
    </Notice>
  );
}

type Tongue = "ta" | "te" | "en" | "hi" | "auto";
const TONGUES: readonly Tongue[] = ["ta", "te", "en", "hi", "auto"];
const tongue = (text: string): Tongue => TONGUES.find((one) => one === text) ?? "auto";

function Ready({ visit, remembered }: { visit: VisitShown; remembered: string | null }) {
  const { sound, lists } = useWords();
  const microphones = useRead("microphone_list", null);
  const start = useWrite("recording_start");
  const [chosen, setChosen] = useState<Tongue | null>(null);
  const [microphone, setMicrophone] = useState("");
  const [agreed, setAgreed] = useState(false);
  const language = chosen ?? tongue(visit.row.language === "auto" ? (remembered ?? "auto") : visit.row.language);
  const given = visit.row.consent === "given";
  const found = microphones.data?.microphones ?? [];
  const record = () =>
    start.mutate({
      visit: visit.row.id,
      language,
      microphone: microphone === "" ? null : microphone,
      consent: given || !agreed ? null : { kind: "recording", given: true, how: "spoken", given_by: null },
    });
  const deaf = microphones.data !== undefined && found.length === 0;
  const ready = (given || agreed) && !deaf && !start.isPending;
  useHotkey("r", record, ready);
  return (
    <Card>
      <div className={layout.row}>
        <Button look="primary" large hotkey="R" icon={<Circle aria-hidden className={styles.dot} />} onPress={record} isDisabled={!ready}>
          {sound.record}
        </Button>
        <Select label={sound.language} options={optionsOf(lists.language, TONGUES)} value={language} onChange={setChosen} />
        {found.length > 1 ? (
          <Select
            label={sound.microphone}
            options={[{ value: "", word: sound.usual }, ...found.map(({ id, name }) => ({ value: id, word: name }))]}
            value={microphone}
            onChange={setMicrophone}
          />
        ) : null}
      </div>
      {given ? null : (
        <Check isSelected={agreed} onChange={setAgreed}>
          {sound.mayRecord}
        </Check>
      )}
      {deaf ? <Notice look="warn">{sound.noMicrophone}</Notice> : null}
      <FormTrouble trouble={start.error} />
    </Card>
  );
}

function Now({ running }: { running: RecorderRunning }) {
  const { sound } = useWords();
  const pause = useWrite("recording_pause");
  const resume = useWrite("recording_resume");
  const stop = useWrite("recording_stop");
  const id = running.id;
  const on = running.phase === "recording";
  const end = () => stop.mutate({ id }, { onSuccess: () => say(sound.stopped) });
  useHotkey("r", end, !stop.isPending);
  const busy = pause.isPending || resume.isPending || stop.isPending;
  return (
    <Card>
      <div className={`${layout.row} ${styles.now}`} role="status" aria-live="off">
        <Circle aria-hidden className={styles.dot} />
        <strong>{{ recording: sound.recording, paused: sound.paused, microphone_gone: sound.gone }[running.phase]}</strong>
        <span className={styles.timer}>{clock(running.length_ms)}</span>
      </div>
      <Level label={sound.level} db={on ? running.level_db : -96} />
      <div className={layout.row}>
        <Button look="primary" large hotkey="R" icon={<Square aria-hidden />} onPress={end} isDisabled={busy}>
          {sound.stop}
        </Button>
        {on ? (
          <Button icon={<Pause aria-hidden />} onPress={() => pause.mutate({ id })} isDisabled={busy}>
            {sound.pause}
          </Button>
        ) : (
          <Button icon={<Play aria-hidden />} onPress={() => resume.mutate({ id, microphone: null })} isDisabled={busy}>
            {sound.resume}
          </Button>
        )}
        <span className="soft small">{running.microphone}</span>
      </div>
      {running.phase === "microphone_gone" ? (
        <Notice look="bad" title={sound.gone} urgent>
          {sound.goneText}
        </Notice>
      ) : null}
      {on && running.silent_s >= SILENT_S ? <Notice look="warn">{sound.silent(String(running.silent_s))}</Notice> : null}
      {running.warnings.includes("clipping") ? <Notice look="warn">{sound.warning.clipping}</Notice> : null}
      {running.trouble ? (
        <Notice look="bad" urgent>
          {sound.waitsForDisk}
        </Notice>
      ) : null}
      <FormTrouble trouble={pause.error ?? resume.error ?? stop.error} />
    </Card>
  );
}
