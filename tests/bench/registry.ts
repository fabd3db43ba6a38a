import type { PrismaClient } from "@/lib/server/db/generated/client";
import { determineOrderType } from "@/lib/server/filing/determine-order-type";
import { StandInMiitRegistry } from "@/lib/server/gateways/miit-registry/stand-in";
import { listRegistry } from "@/lib/server/registry/list-registry";
import { aUnifiedCode } from "@/prisma/seed/builders/numbers";
import { aRegistryCrowd } from "../support/builders/registry-crowd";
import { SHIPPED_RULES } from "../support/shipped-rules";

const FEW = 1000;
const MANY = 1_000_000;
const AIM = 1.2;
const TIMES = 400;

const CERT_NO = aUnifiedCode("440300", 9_999);

/** Determines the type of a website that is on record under somebody else, or of none. */
function determine(db: PrismaClient, n: number) {
  const answers = {
    "sponsor.regionCode": "440305",
    "sponsor.certType": "BUSINESS_LICENCE",
    "sponsor.certNo": CERT_NO,
    "services.s1.serviceType": "WEBSITE",
    "services.s1.domain": n % 2 === 0 ? `crowd-${n}.cn` : `nobody-${n}.cn`,
  };
  const inquiry = {
    answers,
    accountId: "00000000-0000-7000-8000-000000000000",
    tables: { bureauRules: SHIPPED_RULES },
    facts: { account: { accountHoldsOtherSponsor: false, otherAccount: null, openOrderNo: null } },
  };
  return determineOrderType(db, new StandInMiitRegistry(db), inquiry, new Date());
}

type Deed = (db: PrismaClient, n: number) => Promise<unknown>;

const DEEDS: Readonly<Record<string, Deed>> = {
  "type of an order": determine,
  "an App's name": (db, n) =>
    new StandInMiitRegistry(db).findService(
      { type: "APP", name: `某应用${n}` },
      { certType: "BUSINESS_LICENCE", certNo: CERT_NO },
    ),
  "search for a name": (db, n) => listRegistry(db, { q: `某网站${n}号`, after: null }),
  "search for a sponsor": (db, n) => listRegistry(db, { q: `某公司${n}号`, after: null }),
};

/** Median of the time of a deed, in milliseconds. */
async function timeOf(db: PrismaClient, deed: Deed): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < TIMES; n += 1) {
    const from = performance.now();
    // What both sizes hold: they find the same.
    await deed(db, 900 + (n % 100));
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[TIMES / 2] ?? 0;
}

async function timeAll(db: PrismaClient): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number>();
  for (const [name, deed] of Object.entries(DEEDS)) {
    await timeOf(db, deed); // to warm up
    times.set(name, await timeOf(db, deed));
  }
  return times;
}

/** What is asked of the ministry's records among 1,000 and among a million. */
export async function compareRegistrySizes(db: PrismaClient): Promise<void> {
  await aRegistryCrowd(db, 1, FEW);
  const few = await timeAll(db);
  await aRegistryCrowd(db, FEW + 1, MANY);
  const many = await timeAll(db);
  for (const [name, least] of few) {
    const most = many.get(name) ?? 0;
    const verdict = most / least > AIM ? "MISSED" : "met";
    console.log(
      `${name} among ${MANY} records: ${most.toFixed(2)} ms, ${(most / least).toFixed(2)}× of ${FEW} (≤ ${AIM}×, ${verdict})`,
    );
  }
}
