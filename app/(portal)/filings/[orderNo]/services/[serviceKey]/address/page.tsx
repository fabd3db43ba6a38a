import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { WizardStep } from "../../../../wizard-step";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).wizard.steps["service-address"].title };
}

export default async function ServiceAddressPage({
  params,
  searchParams,
}: PageProps<"/filings/[orderNo]/services/[serviceKey]/address">) {
  const { orderNo, serviceKey } = await params;
  return (
    <WizardStep orderNo={orderNo} step={{ id: "service-address", serviceKey }} query={await searchParams} />
  );
}
