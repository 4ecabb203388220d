// Says when a task ends while the drawer is closed.

import { useEffect, useRef } from "react";
import type { JobShown } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { useSession } from "~/desk/session";
import { say, warn } from "~/kit/toasts";
import { useWords } from "~/words";

/** Says when an own task that was under way is done or has failed. */
export function useJobNews(): void {
  const { jobs: words } = useWords();
  const { person } = useSession();
  const { data } = useRead("job_list", null);
  const under = useRef(new Map<string, JobShown["status"]>());
  useEffect(() => {
    for (const job of data?.jobs ?? []) {
      const before = under.current.get(job.id);
      under.current.set(job.id, job.status);
      // What Nadi does by itself is done quietly; what goes wrong there waits on Today.
      if (job.person !== person || (before !== "queued" && before !== "running")) continue;
      if (job.status === "done") say(words.finished(words.kind[job.kind]));
      if (job.status === "failed") warn(words.failed(words.kind[job.kind]));
    }
  }, [data, words, person]);
}
