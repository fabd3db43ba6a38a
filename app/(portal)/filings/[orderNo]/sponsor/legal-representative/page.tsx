import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { WizardStep } from "../../../wizard-step";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).wizard.steps["legal-representative"].title };
}

export default async function LegalRepresentativePage({
  params,
  searchParams,
}: PageProps<"/filings/[orderNo]/sponsor/legal-representative">) {
  const { orderNo } = await params;
  return (
    <WizardStep
      orderNo={orderNo}
      step={{ id: "legal-representative", serviceKey: "" }}
      query={await searchParams}
    />
  );
}
