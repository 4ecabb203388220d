// What the core says by itself: a task moved on, something shown is out of date, the desk locked.

import type { QueryClient } from "@tanstack/react-query";
import type { Host } from "~/platform/types";
import { dropQuestion } from "./gate";
import type { Envelope, Event, JobList, JobShown } from "./generated/types";
import { invalidate } from "./memory";
import { sayReached } from "./reach";

/** Keeps the memory of replies in step with the core until the returned function is called. */
export function follow(host: Host, memory: QueryClient, locked: () => void): () => void {
  let lost = false;
  const hear = ({ event }: Envelope) => obey(event, memory, locked);
  return host.subscribe(hear, (here) => {
    sayReached(here);
    if (here && lost) void memory.invalidateQueries();
    lost = !here;
  });
}

function obey(event: Event, memory: QueryClient, locked: () => void): void {
  switch (event.kind) {
    case "job_changed":
      memory.setQueryData<JobList>(["job_list", null], (list) => list && withJob(list, event.job));
      break;
    case "tags_invalidated":
      void invalidate(memory, event.tags);
      break;
    case "session_locked":
      dropQuestion();
      locked();
      break;
    case "store_problem":
      void invalidate(memory, ["health", "today", "desk"]);
      break;
    case "missed":
      void memory.invalidateQueries();
      break;
  }
}

function withJob(list: JobList, job: JobShown): JobList {
  const known = list.jobs.some((each) => each.id === job.id);
  return { jobs: known ? list.jobs.map((each) => (each.id === job.id ? job : each)) : [job, ...list.jobs] };
}
