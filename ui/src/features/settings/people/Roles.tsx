// The roles: thirteen that ship, and those that the practice made from the same permissions.

import { Plus } from "lucide-react";
import { useState } from "react";
import type { RoleShown } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { useMay } from "~/desk/session";
import { Button } from "~/kit/Button";
import { Card } from "~/kit/Layout";
import { Loaded } from "~/kit/States";
import { type ColumnOf, Table } from "~/kit/Table";
import { useWords, wordFor } from "~/words";
import { EditRole } from "./EditRole";
import { RoleCard } from "./RoleCard";

/** The roles. */
export function Roles() {
  const { people, roles: words, lists } = useWords();
  const may = useMay();
  const roles = useRead("role_list", null);
  const [open, setOpen] = useState<RoleShown | "new" | null>(null);
  const manages = may("roles_manage");
  const columns: ColumnOf<RoleShown>[] = [
    { id: "name", head: people.roleName, cell: (role) => wordFor(words.name, role.name) },
    { id: "reach", head: people.reach, cell: (role) => lists.reach[role.reach] },
    { id: "allows", head: people.allows, cell: (role) => people.allowsCount(role.allows.length) },
    { id: "people", head: people.people, cell: (role) => people.peopleCount(role.people) },
    { id: "own", head: people.ownRole, cell: (role) => (role.id === null ? people.shipped : people.ownRole) },
  ];
  const deeds = manages ? (
    <Button icon={<Plus aria-hidden />} onPress={() => setOpen("new")}>
      {people.addRole}
    </Button>
  ) : null;
  const close = () => setOpen(null);
  const editable = open === "new" || ((open?.id ?? null) !== null && manages);
  return (
    <Card title={people.roles} deeds={deeds} bare>
      <Loaded of={roles}>
        {(data) => (
          <Table
            label={people.roles}
            columns={columns}
            rows={data.roles}
            rowId={(role) => role.id ?? role.name}
            rowText={(role) => wordFor(words.name, role.name)}
            onOpen={setOpen}
          />
        )}
      </Loaded>
      {open !== null && editable ? <EditRole role={open === "new" ? null : open} onClose={close} /> : null}
      {open !== null && open !== "new" && !editable ? <RoleCard role={open} onClose={close} /> : null}
    </Card>
  );
}
