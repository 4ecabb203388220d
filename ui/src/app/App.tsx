// The screens as a whole: what they remember, what they hear, and the corner where things are said.

import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { follow } from "~/api/events";
import { dropQuestion } from "~/api/gate";
import { newMemory } from "~/api/memory";
import { forgetReasons } from "~/api/reasons";
import { forget } from "~/desk/place";
import { hushAll } from "~/kit/toasts";
import { DeskError, type Host } from "~/platform/types";
import { Root } from "./Root";

/** The whole of the screens. */
export function App({ host }: { host: Host }) {
  const [memory] = useState(rememberWhileOpen);
  useEffect(() => follow(host, memory, () => lockUp(memory)), [host, memory]);
  return (
    <QueryClientProvider client={memory}>
      <Root />
    </QueryClientProvider>
  );
}

/** A refusal because the desk is locked comes first when the event is late. */
function rememberWhileOpen(): QueryClient {
  const memory = newMemory((trouble) => {
    if (trouble instanceof DeskError && trouble.body.code === "locked") lockUp(memory);
  });
  return memory;
}

/** Everything about patients goes; the door asks anew where the desk stands. */
function lockUp(memory: QueryClient): void {
  dropQuestion();
  forgetReasons();
  forget();
  hushAll();
  memory.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "desk_status" });
  memory.getMutationCache().clear();
  void memory.invalidateQueries({ queryKey: ["desk_status"] });
}
