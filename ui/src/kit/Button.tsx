// Buttons: a verb, and now and then the key that does the same.

import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps, Tooltip, TooltipTrigger } from "react-aria-components";
import styles from "./button.module.css";
import tip from "./tooltip.module.css";

interface ButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  look?: "primary" | "plain" | "quiet" | "danger";
  large?: boolean;
  icon?: ReactNode;
  hotkey?: string;
  children: ReactNode;
}

/** A button with words on it. */
export function Button({ look = "plain", large = false, icon, hotkey, children, ...rest }: ButtonProps) {
  const classes = [styles.button, styles[look], large ? styles.large : ""].join(" ");
  return (
    <AriaButton {...rest} className={classes} {...(hotkey ? { "aria-keyshortcuts": hotkey } : {})}>
      {icon}
      {children}
      {hotkey ? <KeyCap>{hotkey}</KeyCap> : null}
    </AriaButton>
  );
}

/** A button that shows only a sign; its words are in the tooltip and for screen readers. */
export function IconButton({
  label,
  icon,
  ...rest
}: { label: string; icon: ReactNode } & Omit<AriaButtonProps, "className" | "style" | "children">) {
  return (
    <TooltipTrigger delay={400}>
      <AriaButton {...rest} aria-label={label} className={`${styles.button} ${styles.icon}`}>
        {icon}
      </AriaButton>
      <Tooltip className={tip.tooltip}>{label}</Tooltip>
    </TooltipTrigger>
  );
}

/** A key of the keyboard. */
export function KeyCap({ children }: { children: ReactNode }) {
  return (
    <kbd aria-hidden className={styles.key}>
      {children}
    </kbd>
  );
}
