import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { withdrawAction } from "../act-actions";
import { ActPage } from "../act-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).wizard.acts.withdrawTitle };
}

export default async function WithdrawPage({ params }: PageProps<"/filings/[orderNo]/withdraw">) {
  const { orderNo } = await params;
  const { acts } = (await getMessages()).wizard;
  return (
    <ActPage
      orderNo={orderNo}
      permission="filing.withdraw"
      title={acts.withdrawTitle}
      text={acts.withdrawText}
      submit={acts.withdrawSubmit}
      action={withdrawAction.bind(null, orderNo)}
    />
  );
}
