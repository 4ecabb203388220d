// The corner where it is said what was just done.

import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useEffect, useState } from "react";
import { useFocusWithin, useHover } from "react-aria";
import { useWords } from "~/words";
import { Button, IconButton } from "./Button";
import { type Toast, hush, useToasts } from "./toasts";
import styles from "./toasts.module.css";

const SHOWN_MS = 10_000;

/** What was just done, with a way to undo it. */
export function Toasts() {
  const toasts = useToasts();
  return (
    <div role="status" aria-live="polite" className={styles.corner}>
      {toasts.map((toast) => (
        <Said key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function Said({ toast }: { toast: Toast }) {
  const { common } = useWords();
  // Reading or reaching for the button stops the clock.
  const [held, setHeld] = useState(false);
  const { hoverProps } = useHover({ onHoverChange: setHeld });
  const { focusWithinProps } = useFocusWithin({ onFocusWithinChange: setHeld });
  useEffect(() => {
    if (held) return;
    const timer = window.setTimeout(() => hush(toast.id), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [held, toast.id]);
  const Sign = toast.look === "good" ? CircleCheck : CircleAlert;
  const { undo } = toast;
  return (
    <div className={styles.toast} data-look={toast.look} {...hoverProps} {...focusWithinProps}>
      <Sign aria-hidden />
      <span className={styles.text}>{toast.text}</span>
      {undo ? (
        <Button
          look="quiet"
          onPress={() => {
            hush(toast.id);
            undo();
          }}
        >
          {common.undo}
        </Button>
      ) : null}
      <IconButton label={common.close} icon={<X />} onPress={() => hush(toast.id)} />
    </div>
  );
}
