// Where a copy of every backup goes besides.

import { useState } from "react";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { Card } from "~/kit/Layout";
import { FormTrouble, useProblems } from "~/kit/States";
import { say } from "~/kit/toasts";
import layout from "~/kit/layout.module.css";
import { useWords } from "~/words";

/** Where copies go besides. */
export function SecondFolder({ folder }: { folder: string | null }) {
  const { backups, common } = useWords();
  const [path, setPath] = useState(folder ?? "");
  const change = useWrite("backup_settings");
  const problem = useProblems(change.error);
  const set = (next: string | null) => change.mutate({ second_folder: next }, { onSuccess: () => say(backups.secondSaved) });
  return (
    <Card title={backups.second}>
      <p className="soft small">{backups.secondText}</p>
      <form
        className={layout.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (path.trim() !== "") set(path.trim());
        }}
      >
        <TextField
          label={backups.secondPath}
          hint={backups.secondHint}
          value={path}
          onChange={setPath}
          problem={problem("second_folder")}
          autoComplete="off"
          spellCheck="false"
        />
        <FormTrouble trouble={change.error} />
        <div className={layout.row}>
          <Button type="submit" isDisabled={path.trim() === "" || path.trim() === folder || change.isPending}>
            {common.save}
          </Button>
          {folder ? (
            <Button look="quiet" onPress={() => set(null)} isDisabled={change.isPending}>
              {backups.secondStop}
            </Button>
          ) : null}
        </div>
      </form>
    </Card>
  );
}
