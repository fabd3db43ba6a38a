import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { fieldWords, labelOf } from "@/lib/i18n/field-words";
import { formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { ExpectedError } from "@/lib/server/errors";
import { type CopyPreview, previewCopy } from "@/lib/server/filing/again";
import { nextDraftText } from "@/lib/server/filing/next-draft";
import { draftPath } from "@/lib/server/filing/order-paths";
import { inFormOrder } from "@/lib/wizard/paths";
import { copyAction } from "../act-actions";
import { ActPage } from "../act-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).wizard.acts.copyTitle };
}

/** What would be copied; null for whoever may not, which the page of the act says in words. */
async function findPreview(orderNo: string): Promise<CopyPreview | null> {
  const actor = await requireActor(["APPLICANT"]);
  try {
    return await previewCopy(db, { orderNo, actor, at: now() });
  } catch (error) {
    if (error instanceof ExpectedError) return null;
    throw error;
  }
}

/** Whose a field is; how a website or App is reached belongs to it. */
const ownerOf = (path: string) => path.slice(0, path.lastIndexOf(".")).replace(/\.access$/, "");

/** Which fields come along, by whose they are. */
function takenRows(locale: Locale, { taken }: CopyPreview): readonly SummaryRow[] {
  const paths = inFormOrder(Object.keys(taken));
  return [...new Set(paths.map(ownerOf))].map((owner) => {
    const labels = paths
      .filter((path) => ownerOf(path) === owner)
      .map((path) => fieldWords(locale, path).label);
    return { key: owner, label: labelOf(locale, owner, taken), value: formatList(locale, labels) };
  });
}

async function rowsOf(preview: CopyPreview, locale: Locale, words: Messages["wizard"]["taking"]) {
  const { draft, kept } = preview;
  const labels = kept.map((path) => labelOf(locale, path, draft.answers));
  return [
    { key: "into", label: words.into, value: await nextDraftText(draft, locale) },
    ...takenRows(locale, preview),
    ...(kept.length > 0 ? [{ key: "kept", label: words.kept, value: formatList(locale, labels) }] : []),
  ];
}

export default async function CopyPage({ params }: PageProps<"/filings/[orderNo]/copy">) {
  const { orderNo } = await params;
  const [locale, { wizard }] = [await getLocale(), await getMessages()];
  const { acts, taking } = wizard;
  const preview = await findPreview(orderNo);
  const isNothing = preview !== null && Object.keys(preview.taken).length === 0;
  return (
    <ActPage
      orderNo={orderNo}
      permission="filing.copy"
      notNow={acts.copyNotNow}
      title={acts.copyTitle}
      text={acts.copyText}
      submit={acts.copySubmit}
      action={copyAction.bind(null, orderNo)}
      hidden={preview ? { draft: preview.draft.id } : {}}
      preview={preview ? <SummaryList rows={await rowsOf(preview, locale, taking)} /> : null}
      instead={
        isNothing ? (
          <div className="grid gap-5">
            <Notice>{taking.allKept}</Notice>
            <div>
              <ButtonLink href={draftPath({ queuedId: null })} variant="primary" wide>
                {taking.toDraft}
              </ButtonLink>
            </div>
          </div>
        ) : null
      }
    />
  );
}
