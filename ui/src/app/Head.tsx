// The head of the desk: the search over everything, the practice, and who is at work.

import { ArrowLeftRight, FlaskConical } from "lucide-react";
import { useSession } from "~/desk/session";
import { IconButton } from "~/kit/Button";
import { Badge } from "~/kit/Notice";
import { useWords, wordFor } from "~/words";
import { SearchEverything } from "./SearchEverything";
import styles from "./desk.module.css";

/** The head of the desk. */
export function Head({ onSwitch }: { onSwitch: () => void }) {
  const { rail, roles } = useWords();
  const session = useSession();
  const mine = session.roles.map((role) => wordFor(roles.name, role)).join(" · ");
  return (
    <header className={styles.head}>
      <SearchEverything />
      {session.sample ? (
        <Badge look="plain">
          <FlaskConical aria-hidden />
          {rail.sample}
        </Badge>
      ) : null}
      <div className={styles.me}>
        <strong>{session.name}</strong>
        <span title={mine}>
          {session.practice} · {mine}
        </span>
      </div>
      <IconButton label={rail.switchPerson} icon={<ArrowLeftRight aria-hidden />} onPress={onSwitch} />
    </header>
  );
}
