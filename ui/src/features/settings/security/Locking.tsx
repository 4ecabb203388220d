// After how many idle minutes the desk locks.

import { useRead, useWrite } from "~/api/hooks";
import { Card } from "~/kit/Layout";
import { FormTrouble, Loaded } from "~/kit/States";
import { Select } from "~/kit/Select";
import { say } from "~/kit/toasts";
import { useWords } from "~/words";

const MINUTES = [1, 2, 3, 5, 10, 15, 30, 60];

/** After how many idle minutes the desk locks. */
export function Locking() {
  const { security } = useWords();
  const shown = useRead("security_show", null);
  const change = useWrite("security_change");
  return (
    <Card title={security.lock}>
      <p className="soft small">{security.lockText}</p>
      <Loaded of={shown}>
        {({ lock_after_minutes: now }) => (
          <Select
            label={security.lockAfter}
            options={[...new Set([...MINUTES, now])].sort((a, b) => a - b).map((n) => ({ value: String(n), word: security.minutes(n) }))}
            value={String(now)}
            onChange={(minutes) => change.mutate({ lock_after_minutes: Number(minutes) }, { onSuccess: () => say(security.lockSaved) })}
            isDisabled={change.isPending}
          />
        )}
      </Loaded>
      <FormTrouble trouble={change.error} />
    </Card>
  );
}
