import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { resubmitAction } from "../act-actions";
import { ActPage } from "../act-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).wizard.acts.resubmitTitle };
}

export default async function ResubmitPage({ params }: PageProps<"/filings/[orderNo]/resubmit">) {
  const { orderNo } = await params;
  const { acts } = (await getMessages()).wizard;
  return (
    <ActPage
      orderNo={orderNo}
      permission="filing.resubmit"
      title={acts.resubmitTitle}
      text={acts.resubmitText}
      submit={acts.resubmitSubmit}
      action={resubmitAction.bind(null, orderNo)}
    />
  );
}
