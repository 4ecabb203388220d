// Speech being turned into text: the stage, how far, how long still.

import { Square } from "lucide-react";
import type { HearingShown } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { Card } from "~/kit/Layout";
import { Progress } from "~/kit/Progress";
import layout from "~/kit/layout.module.css";
import { useWords, wordFor } from "~/words";

/** Speech being turned into text. */
export function HearingNow({ hearing }: { hearing: HearingShown }) {
  const { sound, jobs } = useWords();
  const stop = useWrite("job_cancel");
  const stage = hearing.waits ? sound.waits : wordFor(jobs.stage, hearing.stage);
  return (
    <Card>
      <div className={`${layout.row} ${layout.between}`}>
        <strong>{stage}</strong>
        <Button icon={<Square aria-hidden />} look="quiet" onPress={() => stop.mutate({ id: hearing.job })} isDisabled={stop.isPending}>
          {sound.stopHearing}
        </Button>
      </div>
      <Progress label={stage} done={hearing.heard_ms} total={hearing.total_ms > 0 ? hearing.total_ms : null} />
      <p className="soft small">{hearing.left_s === null ? sound.leftUnknown : sound.left(span(hearing.left_s, sound))}</p>
    </Card>
  );
}

function span(seconds: number, words: { minutes: (n: string) => string; seconds: (n: string) => string }): string {
  return seconds < 90 ? words.seconds(String(seconds)) : words.minutes(String(Math.round(seconds / 60)));
}
