import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { copyAction } from "../act-actions";
import { ActPage } from "../act-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).wizard.acts.copyTitle };
}

export default async function CopyPage({ params }: PageProps<"/filings/[orderNo]/copy">) {
  const { orderNo } = await params;
  const { acts } = (await getMessages()).wizard;
  return (
    <ActPage
      orderNo={orderNo}
      permission="filing.copy"
      title={acts.copyTitle}
      text={acts.copyText}
      submit={acts.copySubmit}
      action={copyAction.bind(null, orderNo)}
    />
  );
}
