// The pages of a place, side by side above it; the one that is open is underlined.

import { Button } from "react-aria-components";
import styles from "./pages.module.css";

interface PagesProps<T> {
  label: string;
  pages: readonly { page: T; name: string }[];
  shown: T;
  onOpen: (page: T) => void;
}

/** The pages of a place. */
export function Pages<T>({ label, pages, shown, onOpen }: PagesProps<T>) {
  return (
    <nav aria-label={label} className={styles.pages}>
      {pages.map(({ page, name }) => (
        <Button
          key={name}
          className={styles.page ?? ""}
          onPress={() => onOpen(page)}
          {...(page === shown ? { "aria-current": "page" as const } : {})}
        >
          {name}
        </Button>
      ))}
    </nav>
  );
}
