import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { fillText } from "@/lib/i18n/fill-text";
import { abandonAction } from "../act-actions";
import { ActPage } from "../act-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).wizard.acts.abandonTitle };
}

export default async function AbandonPage({ params }: PageProps<"/filings/[orderNo]/abandon">) {
  const { orderNo } = await params;
  const { acts } = (await getMessages()).wizard;
  return (
    <ActPage
      orderNo={orderNo}
      permission="filing.abandon"
      title={acts.abandonTitle}
      text={acts.abandonText}
      submit={acts.abandonSubmit}
      action={abandonAction.bind(null, orderNo)}
      fields={[{ name: "typed", label: fillText(acts.abandonConfirm, { orderNo }), kind: "text" }]}
    />
  );
}
