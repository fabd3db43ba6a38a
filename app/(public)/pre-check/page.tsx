import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { Column } from "@/components/layout/column";
import { PageHead } from "@/components/layout/page-head";
import { QuestionForm } from "@/components/pre-check/question-form";
import { TextLink } from "@/components/ui/text-link";
import { findUiTexts } from "@/lib/i18n/ui-texts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).preCheck.title };
}

export default async function PreCheckPage({ searchParams }: PageProps<"/pre-check">) {
  const { preCheck: words } = await getMessages();
  return (
    <Column>
      <PageHead
        title={words.title}
        lead={
          <>
            <p>{words.lead}</p>
            <p>{words.privacy}</p>
            <TextLink href="/rules">{words.rules}</TextLink>
          </>
        }
      />
      <QuestionForm
        query={await searchParams}
        issues={[]}
        locale={await getLocale()}
        words={words}
        texts={await findUiTexts()}
      />
    </Column>
  );
}
