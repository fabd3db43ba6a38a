import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { takeBackAction } from "../act-actions";
import { ActPage } from "../act-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).wizard.acts.takeBackTitle };
}

export default async function TakeBackPage({ params }: PageProps<"/filings/[orderNo]/take-back">) {
  const { orderNo } = await params;
  const { acts } = (await getMessages()).wizard;
  return (
    <ActPage
      orderNo={orderNo}
      permission="filing.take-back"
      title={acts.takeBackTitle}
      text={acts.takeBackText}
      submit={acts.takeBackSubmit}
      action={takeBackAction.bind(null, orderNo)}
    />
  );
}
