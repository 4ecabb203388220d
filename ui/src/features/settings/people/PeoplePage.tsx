// People of the practice and their roles.

import { useState } from "react";
import { UserPlus } from "lucide-react";
import type { PersonShown } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { useMay, useSession } from "~/desk/session";
import { Button } from "~/kit/Button";
import { Page } from "~/kit/Layout";
import { Badge, type Look } from "~/kit/Notice";
import { Loaded } from "~/kit/States";
import { type ColumnOf, Table } from "~/kit/Table";
import { useForms, useWords, wordFor } from "~/words";
import { EditPerson } from "./EditPerson";
import { InvitePerson } from "./InvitePerson";
import { Roles } from "./Roles";

const LOOKS: Record<PersonShown["status"], Look> = { invited: "info", active: "good", deactivated: "plain" };

/** People and roles. */
export function PeoplePage() {
  const { people } = useWords();
  const may = useMay();
  const list = useRead("person_list", null);
  const [inviting, setInviting] = useState(false);
  const [editing, setEditing] = useState<PersonShown | null>(null);
  const manages = may("people_manage");
  const deeds = manages ? (
    <Button look="primary" icon={<UserPlus aria-hidden />} onPress={() => setInviting(true)}>
      {people.invite}
    </Button>
  ) : null;
  return (
    <Page title={people.title} deeds={deeds}>
      <Loaded of={list}>{(data) => <PeopleTable rows={data.people} {...(manages ? { onOpen: setEditing } : {})} />}</Loaded>
      <Roles />
      {inviting ? <InvitePerson onClose={() => setInviting(false)} /> : null}
      {editing ? <EditPerson person={editing} onClose={() => setEditing(null)} /> : null}
    </Page>
  );
}

function PeopleTable({ rows, onOpen }: { rows: readonly PersonShown[]; onOpen?: (person: PersonShown) => void }) {
  const { people, common, lists, roles } = useWords();
  const { moment } = useForms();
  const session = useSession();
  const columns: ColumnOf<PersonShown>[] = [
    { id: "name", head: common.name, cell: (row) => (row.id === session.person ? `${row.name} (${people.you})` : row.name) },
    { id: "sign_in", head: people.signIn, cell: (row) => row.sign_in },
    { id: "roles", head: people.role, cell: (row) => row.roles.map((role) => wordFor(roles.name, role)).join(", ") },
    { id: "status", head: people.status, cell: (row) => <Badge look={LOOKS[row.status]}>{lists.personStatus[row.status]}</Badge> },
    { id: "seen", head: people.lastSeen, short: true, cell: (row) => (row.last_seen === null ? people.never : moment(row.last_seen)) },
  ];
  return (
    <Table
      label={people.people}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      rowText={(row) => row.name}
      {...(onOpen ? { onOpen } : {})}
    />
  );
}
