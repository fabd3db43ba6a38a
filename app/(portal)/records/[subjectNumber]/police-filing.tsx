import { getMessages } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import type { OwnRecord } from "@/lib/server/records/require-record";
import { reportPoliceFilingAction } from "./actions";

interface PoliceFilingProps {
  readonly record: Pick<OwnRecord, "subjectNumber" | "policeDoneAt">;
  readonly line: string;
  readonly texts: Messages["records"]["police"];
}

/** The police network filing of a record: by when, where, and the owner's word that it is done. */
export async function PoliceFiling({ record, line, texts }: PoliceFilingProps) {
  const { common } = await getMessages();
  return (
    <Notice title={texts.title}>
      <p>{line}</p>
      {record.policeDoneAt ? null : (
        <form action={reportPoliceFilingAction} className="mt-2 flex flex-wrap items-center gap-4">
          <input type="hidden" name="subjectNumber" value={record.subjectNumber} />
          <TextLink href="https://beian.mps.gov.cn/">{texts.link}</TextLink>
          <SubmitButton sending={common.sending} variant="secondary">
            {texts.report}
          </SubmitButton>
        </form>
      )}
    </Notice>
  );
}
