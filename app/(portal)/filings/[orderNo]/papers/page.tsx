import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { CARRIERS } from "@/lib/domain/filing/tables/carriers";
import { fillText } from "@/lib/i18n/fill-text";
import { label } from "@/lib/i18n/label";
import { db } from "@/lib/server/db/client";
import { findOrder } from "@/lib/server/filing/order-repository";
import { ActPage } from "../act-page";
import { enterTrackingNumberAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).wizard.papers.enter };
}

export default async function PapersPage({ params }: PageProps<"/filings/[orderNo]/papers">) {
  const { orderNo } = await params;
  const [locale, { wizard }, order] = [await getLocale(), await getMessages(), await findOrder(db, orderNo)];
  const words = wizard.papers;
  const carriers = Object.entries(CARRIERS).map(([value, name]) => ({ value, label: label(locale, name) }));
  return (
    <ActPage
      orderNo={orderNo}
      permission="mailing.enter"
      title={words.enter}
      text={fillText(words.lead, { address: order?.papersAddress ?? "" })}
      submit={words.submit}
      action={enterTrackingNumberAction.bind(null, orderNo)}
      fields={[
        {
          name: "carrier",
          label: words.carrier,
          kind: "select",
          options: carriers,
          placeholder: wizard.form.choose,
        },
        { name: "number", label: words.number, hint: words.numberHint, kind: "text" },
      ]}
      values={{ carrier: order?.papersCarrier ?? "", number: order?.papersNumber ?? "" }}
    />
  );
}
