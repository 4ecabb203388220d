// The locked desk: unlock it, open it with the printed code, or take up an invitation.

import { useState } from "react";
import type { DeskStatus } from "~/api/generated/types";
import { Button } from "~/kit/Button";
import { Notice } from "~/kit/Notice";
import layout from "~/kit/layout.module.css";
import { Threshold } from "~/parts/Threshold";
import { useWords } from "~/words";
import type { ScreenLanguage } from "~/words/languages";
import { Accept } from "./Accept";
import { Recover } from "./Recover";
import { Unlock } from "./Unlock";

type Way = "unlock" | "recover" | "invite";

/** The locked desk. */
export function Door({ status, onLanguage }: { status: DeskStatus; onLanguage: (language: ScreenLanguage) => void }) {
  const { door } = useWords();
  const [way, setWay] = useState<Way>("unlock");
  const titles: Record<Way, [string, string?]> = {
    unlock: [door.welcome, status.last_lock ? `${door.locked[status.last_lock]} ${door.lockedSafe}` : undefined],
    recover: [door.recover.title, door.recover.text],
    invite: [door.invite.title, door.invite.text],
  };
  const [title, text] = titles[way];
  return (
    <Threshold title={title} text={text} onLanguage={onLanguage}>
      {status.notice ? <Notice look="warn">{door.notice[status.notice]}</Notice> : null}
      {way === "unlock" ? <Unlock names={status.sign_ins} /> : null}
      {way === "recover" ? <Recover names={status.sign_ins} /> : null}
      {way === "invite" ? <Accept /> : null}
      <div className={layout.row}>
        {way === "unlock" ? null : (
          <Button look="quiet" onPress={() => setWay("unlock")}>
            {door.backToSignIn}
          </Button>
        )}
        {way === "recover" ? null : (
          <Button look="quiet" onPress={() => setWay("recover")}>
            {door.forgot}
          </Button>
        )}
        {way === "invite" || !status.invites_open ? null : (
          <Button look="quiet" onPress={() => setWay("invite")}>
            {door.invited}
          </Button>
        )}
      </div>
    </Threshold>
  );
}
