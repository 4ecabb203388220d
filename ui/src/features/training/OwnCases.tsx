// Own cases of the practice: brought in as a file, and given out as one.

import { Download, Upload } from "lucide-react";
import { useRef } from "react";
import { theHost } from "~/api/ask";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { Card } from "~/kit/Layout";
import { Notice } from "~/kit/Notice";
import { FormTrouble, useProblems } from "~/kit/States";
import { say } from "~/kit/toasts";
import layout from "~/kit/layout.module.css";
import { useWords } from "~/words";

/** Own cases. */
export function OwnCases() {
  const { training } = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const bring = useWrite("training_import");
  const problem = useProblems(bring.error)("text");
  const read = async (file: File | undefined) => {
    if (file) bring.mutate({ text: await file.text() }, { onSuccess: () => say(training.brought) });
  };
  const give = useWrite("training_export");
  const take = () =>
    give.mutate(null, {
      onSuccess: ({ name, media, text }) => void theHost().saveText(name, media, text),
    });
  return (
    <Card title={training.own}>
      <p className="soft small">{training.ownText}</p>
      {problem ? <Notice look="bad">{problem}</Notice> : null}
      <FormTrouble trouble={bring.error ?? give.error} quiet={["bad_input"]} />
      <span className={layout.row}>
        <Button icon={<Upload aria-hidden />} onPress={() => chooser.current?.click()} isDisabled={bring.isPending}>
          {training.bring}
        </Button>
        <Button icon={<Download aria-hidden />} onPress={take} isDisabled={give.isPending}>
          {training.take}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept=".json"
          hidden
          aria-label={training.bring}
          onChange={(event) => void read(event.target.files?.[0])}
        />
      </span>
    </Card>
  );
}
