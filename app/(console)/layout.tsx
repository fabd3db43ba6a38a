import type { ReactNode } from "react";
import { ConsoleFrame } from "@/components/layout/console-frame";
import { findFrame } from "../find-frame";

export default async function ConsoleLayout({ children }: { readonly children: ReactNode }) {
  return <ConsoleFrame {...(await findFrame())}>{children}</ConsoleFrame>;
}
