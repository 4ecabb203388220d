// Filters of the desk that the person gave a name.

import { BookmarkPlus, X } from "lucide-react";
import { useState } from "react";
import type { ClaimFind } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { useMaySend } from "~/desk/session";
import { Button, IconButton } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { FormModal } from "~/kit/Modal";
import { FormTrouble, useProblems } from "~/kit/States";
import { say } from "~/kit/toasts";
import { useWords } from "~/words";
import { DESK, narrows } from "./find";
import styles from "./claims.module.css";

interface ViewsProps {
  find: ClaimFind;
  onFind: (find: ClaimFind) => void;
}

/** Saved views, and a way to save the present one. */
export function Views({ find, onFind }: ViewsProps) {
  const { claims, common } = useWords();
  const { desk } = claims;
  const may = useMaySend();
  const [naming, setNaming] = useState(false);
  const saved = useRead("view_list", null, { enabled: may("view_list") });
  const save = useWrite("view_save");
  const views = saved.data?.views ?? [];
  const here = JSON.stringify(whole(find));
  const remove = (name: string) =>
    save.mutate(
      { views: views.filter((each) => each.name !== name) },
      { onSuccess: () => say(desk.viewRemoved, () => save.mutate({ views })) },
    );
  const current = views.find((each) => JSON.stringify(whole(each.find)) === here);
  return (
    <div className={styles.views} role="group" aria-label={desk.views}>
      <Button aria-pressed={!narrows(find)} onPress={() => onFind(DESK)}>
        {claims.any}
      </Button>
      {views.map((each) => (
        <Button key={each.name} aria-pressed={each === current} onPress={() => onFind({ ...DESK, ...each.find, failed: true })}>
          {each.name}
        </Button>
      ))}
      {current ? (
        <IconButton label={`${desk.removeView}: ${current.name}`} icon={<X aria-hidden />} onPress={() => remove(current.name)} />
      ) : null}
      {narrows(find) && !current && may("view_save") ? (
        <Button look="quiet" icon={<BookmarkPlus aria-hidden />} onPress={() => setNaming(true)}>
          {desk.saveView}
        </Button>
      ) : null}
      {naming ? <NameView find={find} onClose={() => setNaming(false)} views={views} go={common.save} /> : null}
    </div>
  );
}

/** Absent and empty mean the same. */
function whole(find: ClaimFind): [string, unknown][] {
  return Object.entries({ ...DESK, ...find })
    .filter(([key, value]) => value !== null && key !== "offset" && key !== "limit")
    .sort(([one], [other]) => one.localeCompare(other));
}

interface NameProps {
  find: ClaimFind;
  views: readonly { name: string; find: ClaimFind }[];
  go: string;
  onClose: () => void;
}

function NameView({ find, views, go, onClose }: NameProps) {
  const { desk } = useWords().claims;
  const [name, setName] = useState("");
  const save = useWrite("view_save");
  const problem = useProblems(save.error);
  const done = () => {
    say(desk.viewSaved);
    onClose();
  };
  const others = views.filter((each) => each.name !== name.trim());
  return (
    <FormModal
      title={desk.saveView}
      go={go}
      onGo={() => save.mutate({ views: [...others, { name: name.trim(), find }] }, { onSuccess: done })}
      onClose={onClose}
      busy={save.isPending}
      ready={name.trim() !== ""}
    >
      <TextField label={desk.viewName} value={name} onChange={setName} problem={problem("views")} autoFocus maxLength={40} />
      <FormTrouble trouble={save.error} />
    </FormModal>
  );
}
