import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { StatePage } from "@/components/layout/state-page";
import { ButtonLink } from "@/components/ui/button-link";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).errors.notFound.title };
}

export default async function NotFound() {
  const { notFound } = (await getMessages()).errors;
  return (
    <main id="main">
      <StatePage
        {...notFound}
        actions={
          <>
            <ButtonLink href="/filings">{notFound.filings}</ButtonLink>
            <ButtonLink href="/" variant="secondary">
              {notFound.home}
            </ButtonLink>
          </>
        }
      />
    </main>
  );
}
