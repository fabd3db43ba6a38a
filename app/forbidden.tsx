import { getMessages } from "next-intl/server";
import { StateScreen } from "@/components/layout/state-screen";

export default async function Forbidden() {
  const { switch: other, home, ...words } = (await getMessages()).errors.forbidden;
  const ways = [
    { href: "/sign-in", label: other },
    { href: "/", label: home },
  ];
  return <StateScreen {...words} ways={ways} />;
}
