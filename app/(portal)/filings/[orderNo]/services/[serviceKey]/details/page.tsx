import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { WizardStep } from "../../../../wizard-step";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).wizard.steps["service-details"].title };
}

export default async function ServiceDetailsPage({
  params,
  searchParams,
}: PageProps<"/filings/[orderNo]/services/[serviceKey]/details">) {
  const { orderNo, serviceKey } = await params;
  return (
    <WizardStep orderNo={orderNo} step={{ id: "service-details", serviceKey }} query={await searchParams} />
  );
}
