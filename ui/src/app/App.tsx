// The screens as a whole: what they remember, what they hear, and the corner where things are said.

import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { follow } from "~/api/events";
import { dropQuestion } from "~/api/gate";
import { newMemory } from "~/api/memory";
import { forgetReasons } from "~/api/reasons";
import { forget } from "~/desk/place";
import { hushAll } from "~/kit/toasts";
import type { Host } from "~/platform/types";
import { Root } from "./Root";

/** The whole of the screens. */
export function App({ host }: { host: Host }) {
  const [memory] = useState(newMemory);
  useEffect(() => {
    const lock = () => {
      dropQuestion();
      forgetReasons();
      forget();
      hushAll();
      // Everything about patients goes; the door asks anew where the desk stands.
      memory.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "desk_status" });
      void memory.invalidateQueries({ queryKey: ["desk_status"] });
    };
    return follow(host, memory, lock);
  }, [host, memory]);
  return (
    <QueryClientProvider client={memory}>
      <Root />
    </QueryClientProvider>
  );
}
