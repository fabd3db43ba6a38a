import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { WizardStep } from "../../../../wizard-step";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).wizard.steps["service-person"].title };
}

export default async function ServicePersonPage({
  params,
  searchParams,
}: PageProps<"/filings/[orderNo]/services/[serviceKey]/person">) {
  const { orderNo, serviceKey } = await params;
  return (
    <WizardStep orderNo={orderNo} step={{ id: "service-person", serviceKey }} query={await searchParams} />
  );
}
