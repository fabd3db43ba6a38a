import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getMessages } from "next-intl/server";
import { RefuseForm } from "@/components/bureau/refuse-form";
import { PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/back-link";
import { TextLink } from "@/components/ui/text-link";
import { reasonsFor } from "@/lib/domain/review/reason";
import { label } from "@/lib/i18n/label";
import { findUiTexts } from "@/lib/i18n/ui-texts";
import { MAX_REASONS } from "@/lib/server/bureau/resolve-reasons";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { requireRules } from "@/lib/server/rules/rule-tables";
import { refuseOrderAction } from "../../actions";
import { findCase } from "../find-case";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).bureau.refuse.title };
}

export default async function RefusePage({ params }: PageProps<"/bureau/[orderNo]/refuse">) {
  const { orderNo } = await params;
  const { order, preview, may } = await findCase(orderNo);
  if (!may.decide) redirect(`/bureau/${orderNo}`);
  const [locale, { bureau, account }, ui] = [await getLocale(), await getMessages(), await findUiTexts()];
  const { refuse: words, approve } = bureau;
  const rules = await requireRules(db, now());
  const reasons = reasonsFor([...rules.reasons.values()], "BUREAU").map((reason) => ({
    value: reason.code,
    label: `${reason.code} ${label(locale, reason)}`,
  }));
  const places = [
    ...(preview?.services ?? []).map(({ key, name }) => ({ value: key, label: name })),
    { value: "sponsorPrincipal", label: words.sponsorPrincipal },
    { value: "legalRep", label: words.legalRep },
  ];
  return (
    <div className="max-w-[45rem]">
      <PageHead
        title={words.title}
        lead={words.lead}
        above={<BackLink href={`/bureau/${orderNo}`}>{orderNo}</BackLink>}
      />
      <RefuseForm
        action={refuseOrderAction}
        orderNo={orderNo}
        submissionNumber={order.submissionNumber}
        count={MAX_REASONS}
        reasons={reasons}
        places={places}
        words={words}
        unexpected={account.unexpected}
        ui={ui}
        back={<TextLink href={`/bureau/${orderNo}`}>{approve.back}</TextLink>}
      />
    </div>
  );
}
