import type { ReactNode } from "react";
import { PortalFrame } from "@/components/layout/portal-frame";
import { findFrame } from "../find-frame";

export default async function PortalLayout({ children }: { readonly children: ReactNode }) {
  return <PortalFrame {...(await findFrame())}>{children}</PortalFrame>;
}
