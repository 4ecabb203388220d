// The last step of the first run: the recovery code on paper, and two groups of it typed back.

import { useState } from "react";
import type { RecoveryCode } from "~/api/generated/types";
import { Button } from "~/kit/Button";
import layout from "~/kit/layout.module.css";
import { CodeSheet, TypeBack } from "~/parts/RecoverySheet";
import { Threshold } from "~/parts/Threshold";
import { useWords } from "~/words";

/** Shows the code and asks for two groups of it. */
export function RecoveryStep({ recovery, practice, onDone }: { recovery: RecoveryCode; practice: string; onDone: () => void }) {
  const { firstRun } = useWords();
  const [onPaper, setOnPaper] = useState(false);
  if (onPaper) {
    return (
      <Threshold title={firstRun.typeBackTitle} text={firstRun.typeBackText}>
        <TypeBack ask={recovery.ask} onDone={onDone} onBack={() => setOnPaper(false)} />
      </Threshold>
    );
  }
  return (
    <Threshold title={firstRun.recoveryTitle} text={firstRun.recoveryText}>
      <CodeSheet recovery={recovery} practice={practice} />
      <div className={layout.feet}>
        <Button look="primary" onPress={() => setOnPaper(true)}>
          {firstRun.written}
        </Button>
      </div>
    </Threshold>
  );
}
