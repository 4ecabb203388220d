// Changes somebody, makes them a new code, or ends their access.

import { useState } from "react";
import type { PersonShown } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { useSession } from "~/desk/session";
import { Button } from "~/kit/Button";
import { FormModal } from "~/kit/Modal";
import { FormTrouble, useProblems } from "~/kit/States";
import { say } from "~/kit/toasts";
import layout from "~/kit/layout.module.css";
import { useWords } from "~/words";
import { CodeShown } from "./InvitePerson";
import { type PersonDraft, PersonFields } from "./PersonFields";

/** Changes somebody. */
export function EditPerson({ person, onClose }: { person: PersonShown; onClose: () => void }) {
  const { people, common } = useWords();
  const session = useSession();
  const { name, roles, language, registration, specialty } = person;
  const [draft, setDraft] = useState<PersonDraft>({ name, roles, language, registration, specialty });
  const [ending, setEnding] = useState(false);
  const change = useWrite("person_change");
  const invite = useWrite("person_reinvite");
  const problem = useProblems(change.error);
  if (invite.data) return <CodeShown invitation={invite.data} name={person.name} onClose={onClose} />;
  if (ending) return <EndAccess person={person} onClose={onClose} />;
  const save = () =>
    change.mutate(
      { id: person.id, version: person.version, ...draft, name: draft.name.trim() },
      {
        onSuccess: () => {
          say(people.saved);
          onClose();
        },
      },
    );
  return (
    <FormModal
      wide
      title={person.name}
      go={common.save}
      onGo={save}
      onClose={onClose}
      busy={change.isPending}
      ready={draft.name.trim() !== "" && draft.roles.length > 0}
    >
      <PersonFields draft={draft} set={(some) => setDraft((before) => ({ ...before, ...some }))} problem={problem} />
      <div className={layout.row}>
        {person.status === "active" ? null : (
          <Button onPress={() => invite.mutate({ id: person.id })} isDisabled={invite.isPending}>
            {people.newCode}
          </Button>
        )}
        {person.status === "deactivated" || person.id === session.person ? null : (
          <Button look="danger" onPress={() => setEnding(true)}>
            {people.deactivate}
          </Button>
        )}
      </div>
      <FormTrouble trouble={change.error ?? invite.error} />
    </FormModal>
  );
}

function EndAccess({ person, onClose }: { person: PersonShown; onClose: () => void }) {
  const { people } = useWords();
  const end = useWrite("person_deactivate");
  const go = () =>
    end.mutate(
      { id: person.id },
      {
        onSuccess: () => {
          say(people.deactivated);
          onClose();
        },
      },
    );
  return (
    <FormModal
      alert
      danger
      title={people.deactivateTitle(person.name)}
      text={people.deactivateText}
      go={people.deactivate}
      onGo={go}
      onClose={onClose}
      busy={end.isPending}
    >
      <FormTrouble trouble={end.error} />
    </FormModal>
  );
}
