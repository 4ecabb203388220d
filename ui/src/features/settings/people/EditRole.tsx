// Adds a role of the practice's own, changes it, or removes it.

import { useState } from "react";
import type { Permission, Reach, RoleShown } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { Checks, Choice } from "~/kit/Choice";
import { TextField } from "~/kit/Field";
import { FormModal } from "~/kit/Modal";
import { FormTrouble, useProblems } from "~/kit/States";
import { optionsOf } from "~/kit/Select";
import { say } from "~/kit/toasts";
import { useWords } from "~/words";

/** Adds a role or changes one. */
export function EditRole({ role, onClose }: { role: RoleShown | null; onClose: () => void }) {
  const { people, common, lists, roles } = useWords();
  const [name, setName] = useState(role?.name ?? "");
  const [reach, setReach] = useState<Reach>(role?.reach ?? "own");
  const [allows, setAllows] = useState<Permission[]>(role?.allows ?? []);
  const save = useWrite("role_save");
  const remove = useWrite("role_remove");
  const problem = useProblems(save.error);
  const done = (said: string) => () => {
    say(said);
    onClose();
  };
  const id = role?.id ?? null;
  return (
    <FormModal
      wide
      title={role?.name ?? people.addRole}
      go={common.save}
      onGo={() => save.mutate({ id, name: name.trim(), reach, allows }, { onSuccess: done(people.roleSaved) })}
      onClose={onClose}
      busy={save.isPending}
      ready={name.trim() !== ""}
    >
      <TextField label={people.roleName} value={name} onChange={setName} problem={problem("name")} autoFocus />
      <Choice label={people.reach} options={optionsOf(lists.reach)} value={reach} onChange={setReach} />
      <Checks label={people.allows} options={optionsOf(roles.permission)} value={allows} onChange={setAllows} problem={problem("allows")} />
      {id && role?.people === 0 ? (
        <div>
          <Button
            look="danger"
            onPress={() => remove.mutate({ id }, { onSuccess: done(people.roleRemoved) })}
            isDisabled={remove.isPending}
          >
            {people.removeRole}
          </Button>
        </div>
      ) : null}
      <FormTrouble trouble={save.error ?? remove.error} />
    </FormModal>
  );
}
