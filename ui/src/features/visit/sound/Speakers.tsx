// Who speaks: parts and names, two that were mistaken for each other, two that are one.

import { ArrowLeftRight, Users } from "lucide-react";
import { useState } from "react";
import type { Speaker, SpeakerRole, TranscriptShown } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { FormModal } from "~/kit/Modal";
import { Select, optionsOf } from "~/kit/Select";
import { FormTrouble } from "~/kit/States";
import layout from "~/kit/layout.module.css";
import { say } from "~/kit/toasts";
import { useWords } from "~/words";
import { nameOf } from "./speaker";

/** Who speaks in a transcript. */
export function Speakers({ transcript }: { transcript: TranscriptShown }) {
  const { sound } = useWords();
  const [open, setOpen] = useState(false);
  const change = useWrite("speakers_change");
  const { id, version, speakers } = transcript;
  const swap = () => {
    const [first, second, ...rest] = speakers;
    if (!first || !second) return;
    const swapped = [{ ...first, role: second.role, name: second.name }, { ...second, role: first.role, name: first.name }, ...rest];
    change.mutate({ transcript: id, version, speakers: swapped }, { onSuccess: () => say(sound.speakersSaved) });
  };
  const told = speakers.some((speaker) => speaker.role !== "unknown" || speaker.name);
  return (
    <div className={layout.row}>
      <Button look="quiet" icon={<Users aria-hidden />} onPress={() => setOpen(true)}>
        {sound.speakers}
      </Button>
      {speakers.length > 1 && told ? (
        <Button look="quiet" icon={<ArrowLeftRight aria-hidden />} onPress={swap} isDisabled={change.isPending}>
          {sound.swap}
        </Button>
      ) : null}
      <FormTrouble trouble={change.error} />
      {open ? <Edit transcript={transcript} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function Edit({ transcript, onClose }: { transcript: TranscriptShown; onClose: () => void }) {
  const { sound, common } = useWords();
  const [speakers, setSpeakers] = useState(transcript.speakers);
  const change = useWrite("speakers_change");
  const merge = useWrite("speakers_merge");
  const set = (key: string, part: Partial<Speaker>) => setSpeakers(speakers.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const done = () => {
    say(sound.speakersSaved);
    onClose();
  };
  const save = () => change.mutate({ transcript: transcript.id, version: transcript.version, speakers }, { onSuccess: done });
  const [first] = speakers;
  return (
    <FormModal title={sound.speakers} go={common.save} onGo={save} onClose={onClose} busy={change.isPending || merge.isPending}>
      {speakers.map((speaker) => (
        <div key={speaker.key} className={layout.row}>
          <Select<SpeakerRole>
            label={sound.speakerRole}
            options={optionsOf(sound.role)}
            value={speaker.role}
            onChange={(role) => set(speaker.key, { role })}
          />
          <TextField
            label={sound.speakerName}
            value={speaker.name ?? ""}
            onChange={(name) => set(speaker.key, { name: name.trim() === "" ? null : name })}
            optional
          />
          {first && speaker.key !== first.key ? (
            <Button
              look="quiet"
              onPress={() => merge.mutate({ transcript: transcript.id, from: speaker.key, into: first.key }, { onSuccess: done })}
            >
              {sound.join}: {nameOf(speakers, first.key, sound.role)}
            </Button>
          ) : null}
        </div>
      ))}
      <FormTrouble trouble={change.error ?? merge.error} />
    </FormModal>
  );
}
