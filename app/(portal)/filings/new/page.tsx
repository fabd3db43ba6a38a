import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { NEW_ORDER } from "@/lib/wizard/step-view";
import { WizardStep } from "../wizard-step";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).wizard.newTitle };
}

export default async function NewFilingPage({ searchParams }: PageProps<"/filings/new">) {
  return <WizardStep orderNo={NEW_ORDER} step={{ id: "check", serviceKey: "" }} query={await searchParams} />;
}
