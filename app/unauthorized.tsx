import { getMessages } from "next-intl/server";
import { StateScreen } from "@/components/layout/state-screen";

export default async function Unauthorized() {
  const { signIn, ...words } = (await getMessages()).errors.signedOut;
  return <StateScreen {...words} ways={[{ href: "/sign-in", label: signIn }]} />;
}
