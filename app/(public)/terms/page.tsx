import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { LegalText } from "@/components/layout/legal-text";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).legal.terms.title };
}

export default async function TermsPage() {
  const { legal } = await getMessages();
  return <LegalText text={legal.terms} specimen={{ title: legal.specimen, text: legal.specimenText }} />;
}
