// Who mends claims, how urgent they are, how far it is.

import { useState } from "react";
import type { ClaimCaseStatus } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { useMaySend, useSession } from "~/desk/session";
import { TextField } from "~/kit/Field";
import { FormModal } from "~/kit/Modal";
import { Select, optionsOf } from "~/kit/Select";
import { FormTrouble, useProblems } from "~/kit/States";
import { say, warn } from "~/kit/toasts";
import { useForms, useWords } from "~/words";

const LEAVE = "leave";
const NOBODY = "nobody";
const MOVES = ["open", "in_progress", "escalated"] as const satisfies readonly ClaimCaseStatus[];

interface AssignProps {
  claims: readonly string[];
  onDone: () => void;
  onClose: () => void;
}

/** Moves claims on the desk; what is left as it is stays. */
export function Assign({ claims: ids, onDone, onClose }: AssignProps) {
  const { claims, common } = useWords();
  const { desk } = claims;
  const { number } = useForms();
  const [who, setWho] = useState(LEAVE);
  const [priority, setPriority] = useState<string>(LEAVE);
  const [status, setStatus] = useState<(typeof MOVES)[number] | typeof LEAVE>(LEAVE);
  const [note, setNote] = useState("");
  const assign = useWrite("claim_assign");
  const problem = useProblems(assign.error);
  const go = () =>
    assign.mutate(
      {
        claims: [...ids],
        assignee: who === LEAVE || who === NOBODY ? null : who,
        nobody: who === NOBODY ? true : null,
        priority: priority === LEAVE ? null : Number(priority),
        status: status === LEAVE ? null : status,
        note: note.trim() === "" ? null : note.trim(),
      },
      {
        onSuccess: ({ claims: changed, left }) => {
          say(desk.changed(number(changed.length)));
          if (left.length > 0) warn(desk.notChanged(number(left.length)));
          onDone();
          onClose();
        },
      },
    );
  const states = { [LEAVE]: desk.leave, ...claims.caseWord } as Record<typeof LEAVE | ClaimCaseStatus, string>;
  return (
    <FormModal title={desk.assignTitle} go={common.save} onGo={go} onClose={onClose} busy={assign.isPending}>
      <Select label={desk.assignee} options={usePeople()} value={who} onChange={setWho} problem={problem("assignee")} />
      <Select
        label={desk.priority}
        options={optionsOf<string>({ [LEAVE]: desk.leave, ...desk.priorities })}
        value={priority}
        onChange={setPriority}
      />
      <Select
        label={desk.caseStatus}
        options={optionsOf<typeof LEAVE | (typeof MOVES)[number]>(states, [LEAVE, ...MOVES])}
        value={status}
        onChange={setStatus}
      />
      <TextField label={desk.note} value={note} onChange={setNote} lines={2} problem={problem("note")} optional />
      <FormTrouble trouble={assign.error} />
    </FormModal>
  );
}

function usePeople() {
  const { desk } = useWords().claims;
  const { person } = useSession();
  const may = useMaySend();
  const people = useRead("person_list", null, { enabled: may("person_list") });
  const others = (people.data?.people ?? []).filter((each) => each.status === "active" && each.id !== person);
  return [
    { value: LEAVE, word: desk.leave },
    { value: person, word: desk.mine },
    { value: NOBODY, word: desk.nobody },
    ...others.map((each) => ({ value: each.id, word: each.name })),
  ];
}
