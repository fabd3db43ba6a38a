import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { ActionResult } from "@/lib/shared/action-result";

/** Goes where the answer of an action says; without script the server has already redirected. */
export function useNextPage(result: ActionResult): void {
  const router = useRouter();
  const next = result.status === "done" ? result.next : undefined;
  useEffect(() => {
    if (next) router.push(next);
  }, [next, router]);
}
