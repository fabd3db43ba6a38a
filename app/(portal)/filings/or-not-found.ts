import { notFound } from "next/navigation";
import { NotFoundError } from "@/lib/server/errors";

/** Waits for what a page shows; what does not exist for this person is a page that does not exist. */
export async function orNotFound<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
}
