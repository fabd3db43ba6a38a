import type { ReactNode } from "react";
import { PublicFrame } from "@/components/layout/public-frame";
import { findFrame } from "../find-frame";

export default async function PublicLayout({ children }: { readonly children: ReactNode }) {
  return <PublicFrame {...(await findFrame())}>{children}</PublicFrame>;
}
