import { getMessages } from "next-intl/server";
import { StatePage } from "@/components/layout/state-page";
import { ButtonLink } from "@/components/ui/button-link";

export default async function Unauthorized() {
  const { signedOut } = (await getMessages()).errors;
  return (
    <main id="main">
      <StatePage {...signedOut} actions={<ButtonLink href="/sign-in">{signedOut.signIn}</ButtonLink>} />
    </main>
  );
}
