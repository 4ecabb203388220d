// Sound and words of a visit: the recorder, files, the player, and what was said.

import { Keyboard } from "lucide-react";
import { useState } from "react";
import type { VisitShown, VisitSound } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { useMay } from "~/desk/session";
import { Button } from "~/kit/Button";
import { EmptyState, Loaded } from "~/kit/States";
import layout from "~/kit/layout.module.css";
import { useWords } from "~/words";
import { BringIn } from "./BringIn";
import { HearingNow } from "./HearingNow";
import { Listening } from "./Listening";
import { Recorder } from "./Recorder";
import { Transcript } from "./Transcript";
import { TypeIn } from "./TypeIn";

/** Sound and words of a visit. */
export function SoundColumn({ visit }: { visit: VisitShown }) {
  const sound = useRead("sound_show", { visit: visit.row.id }, { keep: true });
  return <Loaded of={sound}>{(shown) => <Sound visit={visit} sound={shown} />}</Loaded>;
}

function Sound({ visit, sound }: { visit: VisitShown; sound: VisitSound }) {
  const words = useWords();
  const may = useMay();
  const transcript = useRead("transcript_show", { visit: visit.row.id }, { keep: true });
  const open = visit.row.status === "open" || visit.row.status === "draft";
  const mayTake = may("sound_take") && open;
  const done = sound.recordings.filter((recording) => recording.state !== "recording" && recording.length_ms > 0);
  const nothing = done.length === 0 && sound.files.length === 0 && transcript.data?.transcript === null;
  return (
    <>
      {mayTake ? <Recorder visit={visit} /> : null}
      {sound.hearing.map((hearing) => (
        <HearingNow key={hearing.job} hearing={hearing} />
      ))}
      <Loaded of={transcript}>
        {({ transcript: text }) => (
          <Listening recordings={done} used={text?.recording ?? null}>
            {text ? <Transcript key={text.id} transcript={text} editable={mayTake} /> : null}
          </Listening>
        )}
      </Loaded>
      {nothing && !mayTake ? <EmptyState title={words.sound.none} /> : null}
      {mayTake ? <BringIn visit={visit} files={sound.files} /> : null}
      {mayTake ? <Typing visit={visit.row.id} /> : null}
    </>
  );
}

function Typing({ visit }: { visit: string }) {
  const { sound } = useWords();
  const [typing, setTyping] = useState(false);
  return (
    <div className={layout.row}>
      <Button look="quiet" icon={<Keyboard aria-hidden />} onPress={() => setTyping(true)}>
        {sound.type}
      </Button>
      {typing ? <TypeIn visit={visit} onClose={() => setTyping(false)} /> : null}
    </div>
  );
}
