// The review as a file; the host saves it where the person says.

import { Download } from "lucide-react";
import { theHost } from "~/api/ask";
import type { CodingReportFormat } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { Card } from "~/kit/Layout";
import layout from "~/kit/layout.module.css";
import { FormTrouble } from "~/kit/States";
import { say } from "~/kit/toasts";
import { useWords } from "~/words";

const FORMATS: readonly CodingReportFormat[] = ["html", "csv", "json"];

/** The review as a file. */
export function Report({ visit }: { visit: string }) {
  const { coding } = useWords();
  const report = useWrite("coding_report");
  const go = (format: CodingReportFormat) =>
    report.mutate(
      { visit, format },
      {
        onSuccess: ({ name, media, text }) => {
          void theHost()
            .saveText(name, media, text)
            .then((saved) => {
              if (saved) say(coding.reportSaved(name));
            });
        },
      },
    );
  return (
    <Card title={coding.report}>
      <p className="soft small">{coding.reportText}</p>
      <FormTrouble trouble={report.error} />
      <span className={layout.row}>
        {FORMATS.map((format) => (
          <Button key={format} look="quiet" icon={<Download aria-hidden />} onPress={() => go(format)} isDisabled={report.isPending}>
            {coding.reportFormat[format]}
          </Button>
        ))}
      </span>
    </Card>
  );
}
