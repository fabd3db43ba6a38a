import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { WizardStep } from "../../../wizard-step";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).wizard.steps["sponsor-person"].title };
}

export default async function SponsorPersonPage({
  params,
  searchParams,
}: PageProps<"/filings/[orderNo]/sponsor/person">) {
  const { orderNo } = await params;
  return (
    <WizardStep
      orderNo={orderNo}
      step={{ id: "sponsor-person", serviceKey: "" }}
      query={await searchParams}
    />
  );
}
