// Invites somebody with a one-time code that is shown once.

import { useState } from "react";
import type { Invitation } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { FormModal, Modal } from "~/kit/Modal";
import { FormTrouble, useProblems } from "~/kit/States";
import layout from "~/kit/layout.module.css";
import { useForms, useLanguage, useWords } from "~/words";
import styles from "../settings.module.css";
import { type PersonDraft, PersonFields } from "./PersonFields";

/** Invites somebody. */
export function InvitePerson({ onClose }: { onClose: () => void }) {
  const { people } = useWords();
  const language = useLanguage();
  const [signIn, setSignIn] = useState("");
  const [draft, setDraft] = useState<PersonDraft>({ name: "", roles: [], language, registration: "", specialty: "" });
  const invite = useWrite("person_invite");
  const problem = useProblems(invite.error);
  if (invite.data) return <CodeShown invitation={invite.data} name={draft.name} onClose={onClose} />;
  const ready = draft.name.trim() !== "" && signIn.trim() !== "" && draft.roles.length > 0;
  return (
    <FormModal
      wide
      title={people.inviteTitle}
      text={people.inviteText}
      go={people.makeCode}
      onGo={() => invite.mutate({ ...draft, name: draft.name.trim(), sign_in: signIn.trim() })}
      onClose={onClose}
      busy={invite.isPending}
      ready={ready}
    >
      <PersonFields draft={draft} set={(some) => setDraft((before) => ({ ...before, ...some }))} problem={problem} />
      <TextField
        label={people.signIn}
        value={signIn}
        onChange={setSignIn}
        problem={problem("sign_in")}
        autoComplete="off"
        spellCheck="false"
      />
      <FormTrouble trouble={invite.error} />
    </FormModal>
  );
}

/** The code, shown once. */
export function CodeShown({ invitation, name, onClose }: { invitation: Invitation; name: string; onClose: () => void }) {
  const { people, common } = useWords();
  const { moment } = useForms();
  return (
    <Modal title={people.codeTitle} text={people.codeText(name)} onClose={onClose}>
      <p className={`${styles.secret} code`}>{invitation.code}</p>
      <p className="soft small">{people.codeExpires(moment(invitation.expires))}</p>
      <div className={layout.feet}>
        <Button look="primary" onPress={onClose}>
          {common.close}
        </Button>
      </div>
    </Modal>
  );
}
