import type { Actor } from "@/lib/server/auth/actor";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import type { DemoSponsor } from "./builders/sponsor";
import { saveDemoAccount } from "./demo-accounts";
import type { DemoInstance } from "./instances";
import { seedInstances } from "./instances";

/** Somebody who files in the demo, with what they file. */
export interface DemoApplicant {
  readonly actor: Actor;
  readonly sponsor: DemoSponsor;
  readonly instance: DemoInstance;
}

/** The person behind a request, as the use cases see them. */
export function actorOf(
  id: string,
  role: Actor["role"],
  { displayName = "", provinces = [] }: { displayName?: string; provinces?: readonly string[] } = {},
): Actor {
  return { id, role, displayName, provinces, organisation: null, sessionId: "demo" };
}

/** An account of its own for a sponsor of the demo, named by what it shows (`bureau-review@demo.example`). */
export async function anApplicant(
  db: PrismaClient,
  name: string,
  sponsor: DemoSponsor,
  at: Date,
): Promise<DemoApplicant> {
  const id = await saveDemoAccount(db, {
    role: "APPLICANT",
    displayName: sponsor.personName,
    email: `${name}@demo.example`,
    mobile: `1380200${String(sponsor.number).padStart(4, "0")}`,
  });
  const number = sponsor.number + 10;
  const instance = await seedInstances(db, { accountId: id, account: name, number, at });
  return { actor: actorOf(id, "APPLICANT", { displayName: sponsor.personName }), sponsor, instance };
}
