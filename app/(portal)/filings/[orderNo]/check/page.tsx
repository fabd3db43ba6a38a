import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { WizardStep } from "../../wizard-step";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).wizard.steps.check.title };
}

export default async function CheckPage({ params, searchParams }: PageProps<"/filings/[orderNo]/check">) {
  const { orderNo } = await params;
  return <WizardStep orderNo={orderNo} step={{ id: "check", serviceKey: "" }} query={await searchParams} />;
}
