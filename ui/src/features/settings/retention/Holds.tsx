// Legal holds: which records may not be deleted, and ending a hold.

import { useState } from "react";
import type { HoldShown } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { Card } from "~/kit/Layout";
import { FormModal } from "~/kit/Modal";
import { FormTrouble, Loaded } from "~/kit/States";
import { say } from "~/kit/toasts";
import layout from "~/kit/layout.module.css";
import { useForms, useWords } from "~/words";

/** Legal holds. */
export function Holds() {
  const { retention, common } = useWords();
  const { moment } = useForms();
  const holds = useRead("hold_list", null);
  const [ending, setEnding] = useState<HoldShown | null>(null);
  return (
    <Card title={retention.holds}>
      <Loaded of={holds}>
        {(data) =>
          data.holds.length === 0 ? (
            <p className="soft small">{retention.holdsNone}</p>
          ) : (
            <ul className={layout.list}>
              {data.holds.map((hold) => (
                <li key={hold.id} className={`${layout.row} ${layout.between}`}>
                  <span>
                    <strong>{hold.patient_name === "" ? common.notKnown : hold.patient_name}</strong> · {hold.reason}
                    <br />
                    <span className="soft small">
                      {hold.ended === null ? retention.holdSince(moment(hold.placed)) : retention.holdOver(moment(hold.ended))}
                    </span>
                  </span>
                  {hold.ended === null ? (
                    <Button look="quiet" onPress={() => setEnding(hold)}>
                      {retention.holdEnd}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {ending ? <EndHold hold={ending} onClose={() => setEnding(null)} /> : null}
    </Card>
  );
}

function EndHold({ hold, onClose }: { hold: HoldShown; onClose: () => void }) {
  const { retention, common } = useWords();
  const [reason, setReason] = useState("");
  const end = useWrite("hold_end");
  const go = () =>
    end.mutate(
      { id: hold.id, reason: reason.trim() },
      {
        onSuccess: () => {
          say(retention.holdEnded);
          onClose();
        },
      },
    );
  return (
    <FormModal
      title={retention.holdEndTitle}
      text={hold.reason}
      go={retention.holdEnd}
      onGo={go}
      onClose={onClose}
      busy={end.isPending}
      ready={reason.trim() !== ""}
    >
      <TextField label={common.reason} value={reason} onChange={setReason} autoFocus />
      <FormTrouble trouble={end.error} />
    </FormModal>
  );
}
