// What a role allows, to read.

import { Check } from "lucide-react";
import type { RoleShown } from "~/api/generated/types";
import { Modal } from "~/kit/Modal";
import layout from "~/kit/layout.module.css";
import { useWords, wordFor } from "~/words";

/** What a role allows. */
export function RoleCard({ role, onClose }: { role: RoleShown; onClose: () => void }) {
  const { roles, lists } = useWords();
  return (
    <Modal title={wordFor(roles.name, role.name)} text={lists.reach[role.reach]} onClose={onClose}>
      <ul>
        {role.allows.map((permission) => (
          <li key={permission} className={layout.row}>
            <Check aria-hidden size={16} />
            {roles.permission[permission]}
          </li>
        ))}
      </ul>
    </Modal>
  );
}
