import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { WizardStep } from "../../wizard-step";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).wizard.steps.sponsor.title };
}

export default async function SponsorPage({ params, searchParams }: PageProps<"/filings/[orderNo]/sponsor">) {
  const { orderNo } = await params;
  return <WizardStep orderNo={orderNo} step={{ id: "sponsor", serviceKey: "" }} query={await searchParams} />;
}
