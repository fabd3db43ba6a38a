import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getMessages } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { PlainForm } from "@/components/ui/plain-form";
import { SummaryList } from "@/components/ui/summary-list";
import { statusLabel } from "@/lib/domain/filing/states";
import { END_REASONS } from "@/lib/domain/filing/tables/end-reasons";
import { MOST_CHARACTERS } from "@/lib/domain/text/free-text";
import { fillText } from "@/lib/i18n/fill-text";
import { formatShortDateTime } from "@/lib/i18n/format";
import { label } from "@/lib/i18n/label";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { type EndPage, requireEndPage, type ShownProposal } from "@/lib/server/admin/find-end-page";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import { NotFoundError } from "@/lib/server/errors";
import { confirmEndAction, discardEndAction, endOrderAction } from "./actions";

type Props = PageProps<"/admin/orders/[orderNo]/end">;
type Words = Messages["admin"]["end"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).admin.end.title };
}

async function requirePage(orderNo: string): Promise<EndPage> {
  const [actor, locale] = [await requireActor(["ADMIN"]), await getLocale()];
  try {
    return await requireEndPage(db, { orderNo, actor, locale });
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
}

interface PartProps {
  readonly words: Words;
  readonly target: { readonly orderNo: string; readonly version: string };
}

async function ReasonForm({ words, target, takesTwo }: PartProps & { readonly takesTwo: boolean }) {
  const locale = await getLocale();
  const reasons = Object.entries(END_REASONS).map(([value, text]) => ({ value, label: label(locale, text) }));
  return (
    <PlainForm
      action={endOrderAction}
      hidden={target}
      fields={[
        { name: "reason", label: words.reason, kind: "select", options: reasons, placeholder: words.choose },
        {
          name: "note",
          label: words.note,
          hint: words.noteHint,
          kind: "area",
          limit: MOST_CHARACTERS.endNote,
        },
      ]}
      submit={takesTwo ? words.propose : words.submit}
      texts={await findPlainFormTexts()}
    />
  );
}

async function Proposal({ words, target, proposal }: PartProps & { readonly proposal: ShownProposal }) {
  const texts = await findPlainFormTexts();
  const { reason, by, at, isOwn } = proposal;
  const rows = [
    { key: "reason", label: words.reason, value: reason },
    { key: "by", label: words.by, value: by },
    { key: "at", label: words.at, value: formatShortDateTime(at) },
  ];
  return (
    <>
      <Notice>{isOwn ? words.waitsForOther : words.waitsForYou}</Notice>
      <SummaryList rows={rows} />
      {isOwn ? null : (
        <PlainForm
          id="confirm"
          action={confirmEndAction}
          hidden={target}
          fields={[]}
          submit={words.submit}
          texts={texts}
        />
      )}
      <PlainForm
        id="discard"
        action={discardEndAction}
        hidden={{ orderNo: target.orderNo }}
        fields={[]}
        submit={words.discard}
        variant="secondary"
        texts={texts}
      />
    </>
  );
}

export default async function EndOrderPage({ params }: Props) {
  const { order, mayEnd, takesTwo, proposal } = await requirePage((await params).orderNo);
  const { orderNo, version, status, type } = order;
  const { end: words } = (await getMessages()).admin;
  const part = { words, target: { orderNo, version: String(version) } };
  const state = label(await getLocale(), statusLabel(status, type));
  return (
    <div className="max-w-[45rem]">
      <PageHead
        title={words.title}
        lead={mayEnd ? words.lead : undefined}
        above={<BackLink href={`/admin/orders/${orderNo}`}>{orderNo}</BackLink>}
      />
      <div className="grid gap-5">
        {mayEnd && takesTwo && !proposal ? <Notice kind="warn">{words.takesTwo}</Notice> : null}
        {mayEnd && proposal ? <Proposal {...part} proposal={proposal} /> : null}
        {mayEnd && !proposal ? <ReasonForm {...part} takesTwo={takesTwo} /> : null}
        {mayEnd ? null : <Notice>{fillText(words.closed, { state })}</Notice>}
      </div>
    </div>
  );
}
