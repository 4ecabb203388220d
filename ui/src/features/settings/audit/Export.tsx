// Takes the trail out as a file; the host saves it where the person says.

import { Download } from "lucide-react";
import { theHost } from "~/api/ask";
import type { AuditFind, AuditFormat } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { say, warn } from "~/kit/toasts";
import { troubleWords } from "~/kit/trouble";
import { useLanguage, useWords } from "~/words";

/** Takes the trail out. */
export function Export({ filter }: { filter: AuditFind }) {
  const words = useWords();
  const { audit } = words;
  const language = useLanguage();
  const take = useWrite("audit_export");
  const go = (format: AuditFormat) =>
    take.mutate(
      { format, filter },
      {
        onSuccess: ({ name, media, text }) => {
          void theHost()
            .saveText(name, media, text)
            .then((saved) => {
              if (saved) say(audit.exported(name));
            });
        },
        onError: (trouble) => warn(troubleWords(trouble, language, words).happened),
      },
    );
  return (
    <>
      <Button icon={<Download aria-hidden />} onPress={() => go("csv")} isDisabled={take.isPending}>
        {audit.exportCsv}
      </Button>
      <Button icon={<Download aria-hidden />} onPress={() => go("fhir")} isDisabled={take.isPending}>
        {audit.exportFhir}
      </Button>
    </>
  );
}
