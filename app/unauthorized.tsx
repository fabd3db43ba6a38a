import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { StateScreen } from "@/components/layout/state-screen";
import { signInHref } from "@/lib/server/auth/signed-out";
import { findKeptForm } from "@/lib/server/request-id";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).errors.signedOut.title };
}

export default async function Unauthorized() {
  const { errors, common } = await getMessages();
  const { signIn, ...words } = errors.signedOut;
  const kept = findKeptForm();
  const said = kept ? { ...words, text: errors.signedOutForm.kept, safe: "" } : words;
  return (
    <StateScreen
      {...said}
      product={common.product}
      ways={[{ href: await signInHref(), label: signIn }]}
      kept={kept ? { label: errors.signedOutForm.copy, values: kept } : null}
    />
  );
}
