import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { WizardStep } from "../../../../wizard-step";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).wizard.steps["service-access"].title };
}

export default async function ServiceAccessPage({
  params,
  searchParams,
}: PageProps<"/filings/[orderNo]/services/[serviceKey]/access">) {
  const { orderNo, serviceKey } = await params;
  return (
    <WizardStep orderNo={orderNo} step={{ id: "service-access", serviceKey }} query={await searchParams} />
  );
}
