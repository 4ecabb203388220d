// The sheet of keys, and the switch that turns single letters off.

import { Check } from "~/kit/Choice";
import { KeyCap } from "~/kit/Button";
import { Modal } from "~/kit/Modal";
import { turnSingleKeys, useSingleKeys } from "~/kit/single-keys";
import { useWords } from "~/words";
import styles from "./help.module.css";

/** The sheet of keys. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const { keys } = useWords();
  const single = useSingleKeys();
  const groups: [string, [string, string][]][] = [
    [
      keys.everywhere,
      [
        ["/", keys.search],
        ["T", keys.today],
        ["P", keys.patients],
        ["D", keys.coding],
        ["C", keys.claims],
        ["Y", keys.training],
        [",", keys.settings],
        ["G", keys.jobs],
        ["L", keys.lock],
        ["?", keys.help],
        ["Esc", keys.leave],
      ],
    ],
    [
      keys.lists,
      [
        ["J", keys.nextRow],
        ["K", keys.previousRow],
        ["Enter", keys.openRow],
        ["␣", keys.pickRow],
      ],
    ],
    [
      keys.screens,
      [
        ["R", keys.startVisit],
        ["N", keys.newPatient],
        ["E", keys.edit],
        ["M", keys.takeMine],
        ["V", keys.recheck],
        ["A", keys.takeCode],
        ["X", keys.leaveCode],
        ["W", keys.otherCode],
        ["N", keys.addCode],
        ["U", keys.undoCode],
        ["Q", keys.askDoctor],
        ["F", keys.finalize],
      ],
    ],
  ];
  return (
    <Modal wide title={keys.title} onClose={onClose}>
      <div className={styles.groups}>
        {groups.map(([title, rows]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl className={styles.keys}>
              {rows.map(([key, what]) => (
                <div key={key}>
                  <dt>
                    <KeyCap>{key}</KeyCap>
                    <span className="unseen">{key}</span>
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Check isSelected={single} onChange={turnSingleKeys}>
        {keys.single}
        <br />
        <span className="soft">{keys.singleNote}</span>
      </Check>
    </Modal>
  );
}
