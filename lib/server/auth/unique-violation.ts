import "server-only";
import { Prisma } from "../db/generated/client";

/** Whether a write failed because the value is somebody else's already. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
