import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { reviveAction } from "../act-actions";
import { ActPage } from "../act-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).wizard.acts.reviveTitle };
}

export default async function RevivePage({ params }: PageProps<"/filings/[orderNo]/revive">) {
  const { orderNo } = await params;
  const { acts } = (await getMessages()).wizard;
  return (
    <ActPage
      orderNo={orderNo}
      permission="filing.revive"
      title={acts.reviveTitle}
      text={acts.reviveText}
      submit={acts.reviveSubmit}
      action={reviveAction.bind(null, orderNo)}
    />
  );
}
