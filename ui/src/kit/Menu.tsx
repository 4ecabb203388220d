// A few things to do that are needed seldom.

import { EllipsisVertical } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import button from "./button.module.css";
import styles from "./list.module.css";

/** One thing to do. */
export interface Deed {
  word: string;
  icon?: ReactNode;
  danger?: boolean;
  onDo: () => void;
}

/** A button that opens a list of things to do. */
export function Menu({ label, deeds }: { label: string; deeds: readonly (Deed | null | false)[] }) {
  const there = deeds.filter((deed): deed is Deed => Boolean(deed));
  if (there.length === 0) return null;
  return (
    <MenuTrigger>
      <AriaButton aria-label={label} className={`${button.button} ${button.icon}`}>
        <EllipsisVertical aria-hidden />
      </AriaButton>
      <Popover className={styles.popover ?? ""} placement="bottom end">
        <AriaMenu className={styles.list ?? ""}>
          {there.map((deed) => (
            <MenuItem
              key={deed.word}
              textValue={deed.word}
              className={styles.item ?? ""}
              onAction={deed.onDo}
              {...(deed.danger ? { "data-danger": true } : {})}
            >
              {deed.icon}
              {deed.word}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
