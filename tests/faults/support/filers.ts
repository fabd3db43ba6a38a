import { makeSessionToken } from "@/lib/server/auth/session-token";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { aPublicIp, aUnifiedCode } from "@/prisma/seed/builders/numbers";
import { answersOf, aSponsor } from "@/prisma/seed/builders/sponsor";
import { anActor } from "@/tests/support/builders/account";
import { aCompleteFiling, anInstance, type Filer, openFiling } from "@/tests/support/builders/filing";

/** The demo's sponsors have lower numbers. */
const FIRST_NUMBER = 1000;
const KNOWN_SPONSORS = 50;
let count = 0;

/** Somebody signed in who has an order. */
export interface SignedIn {
  readonly filer: Filer;
  readonly orderNo: string;
  /** What their browser sends. */
  readonly cookie: string;
}

/** An applicant with a sponsor that nobody else files for. */
async function aNewFiler(db: PrismaClient, at: Date): Promise<Filer> {
  const number = count++;
  const actor = await anActor(db, {
    email: `fault-${number}@tests.example`,
    mobile: `138${String(20_000_000 + number)}`,
  });
  const known = aSponsor(number % KNOWN_SPONSORS, { province: "44", services: "WEBSITE" });
  const certNo = aUnifiedCode("440305", FIRST_NUMBER + number);
  const mobile = `1370${String(1_000_000 + number)}`;
  const sponsor = { ...known, certNo, mobile, domain: `fault-${number}-demo.cn` };
  const instanceId = await anInstance(db, actor.id, at);
  const answers = answersOf(sponsor, { id: instanceId, ip: aPublicIp(200 + number, 1) });
  return { actor, sponsor, instanceId, answers };
}

async function signIn(filer: Filer, orderNo: string): Promise<SignedIn> {
  return { filer, orderNo, cookie: `session=${await makeSessionToken(filer.actor.sessionId)}` };
}

/** Applicants in the middle of filling in an order. */
export async function manyDrafts(db: PrismaClient, number: number): Promise<readonly SignedIn[]> {
  const made: SignedIn[] = [];
  for (let n = 0; n < number; n += 1) {
    const at = new Date();
    const filer = await aNewFiler(db, at);
    made.push(await signIn(filer, await openFiling(db, filer, at)));
  }
  return made;
}

/** Applicants before the last click. */
export async function manyComplete(db: PrismaClient, number: number): Promise<readonly SignedIn[]> {
  const made: SignedIn[] = [];
  for (let n = 0; n < number; n += 1) {
    const at = new Date();
    const filer = await aNewFiler(db, at);
    made.push(await signIn(filer, (await aCompleteFiling(db, filer, at)).orderNo));
  }
  return made;
}
