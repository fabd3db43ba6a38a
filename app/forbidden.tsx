import { getMessages } from "next-intl/server";
import { StatePage } from "@/components/layout/state-page";
import { ButtonLink } from "@/components/ui/button-link";

export default async function Forbidden() {
  const { forbidden } = (await getMessages()).errors;
  return (
    <main id="main">
      <StatePage
        {...forbidden}
        actions={
          <>
            <ButtonLink href="/sign-in">{forbidden.switch}</ButtonLink>
            <ButtonLink href="/" variant="secondary">
              {forbidden.home}
            </ButtonLink>
          </>
        }
      />
    </main>
  );
}
