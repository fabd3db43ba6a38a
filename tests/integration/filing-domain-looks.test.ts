import type { RequestListener } from "node:http";
import { afterEach, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/server/clock";
import { readEnv } from "@/lib/server/env";
import { lookAtDomains } from "@/lib/server/filing/look-at-domains";
import type { StoredTypeDecision } from "@/lib/server/filing/type-decision";
import { openRegistries } from "@/lib/server/gateways/live-registries";
import { registriesOf } from "@/lib/server/gateways/registries";
import { anAccount } from "@/tests/support/builders/account";
import { aFiledSubject } from "@/tests/support/builders/filing";
import { testDatabase } from "@/tests/support/database";
import { AT } from "@/tests/support/filing-bench";
import { type Outside, PUBLIC, startOutside } from "@/tests/support/outside";

const { db } = await testDatabase();

const DOMAIN = "site-of-tests.com";
let onRecord = "";

beforeAll(async () => {
  const { id: ownerId } = await anAccount(db);
  await aFiledSubject(db, { ownerId, certNo: "91440300MA5DEMX715", at: AT });
  const { id: subjectId, subjectNumber } = await db.filingSubject.findFirstOrThrow({ where: { ownerId } });
  onRecord = `${subjectNumber}-1`;
  const site = { id: newId(), subjectId, serial: 1, serviceNumber: onRecord, serviceType: "WEBSITE" };
  await db.filingService.create({
    data: { ...site, name: "a site", domainAscii: DOMAIN, domainUnicode: DOMAIN, approvedAt: AT },
  });
});

let outside: Outside | undefined;
afterEach(() => outside?.stop());

/** What a draft of a type learns of its domain from the net of the test. */
async function look(
  type: StoredTypeDecision["type"],
  domain: string,
  answer: RequestListener,
  serviceNumber: string | null = null,
) {
  outside = await startOutside({ answer });
  const settings = { SITE_PROBE: "live", DNS_SERVERS: outside.nameServer };
  const { sites } = openRegistries(readEnv(settings), outside.wire);
  if (!sites) throw new Error("the settings ask for a live probe");
  const typeDecision: StoredTypeDecision = {
    ...{ type, code: null, row: 1, askedFor: "", at: AT.toISOString(), otherAccount: null },
    ...{ marksRevoked: false, record: null, evidence: [] },
    verdicts: [
      {
        ...{ serviceKey: "s1", row: 1, type, code: null, why: { zh: "", en: "" }, reasons: [] },
        record: { serviceNumber, name: null },
      },
    ],
  };
  const answers = { "services.s1.serviceType": "WEBSITE", "services.s1.domain": domain };
  const looks = await lookAtDomains(db, { ...registriesOf(db), sites }, { answers, typeDecision }, []);
  return looks[domain];
}

const ELSEWHERE = "粤ICP备2020000001号-9";

const showing =
  (number: string): RequestListener =>
  (_, response) =>
    response.end(`<footer>${number}</footer>`);

test("before a first filing name servers are asked, and no page is opened", async () => {
  const found = await look("FIRST", DOMAIN, showing(onRecord));
  expect(found).toMatchObject({ registration: "UNKNOWN", visit: "UNKNOWN" });
  expect(found?.lookups).toContainEqual({ host: `www.${DOMAIN}`, type: "A", records: [PUBLIC] });
  expect(outside?.dialled).toEqual([]);
});

test("for an access filing the site is visited, and its number compared with the record", async () => {
  const same = await look("ACCESS", DOMAIN, showing(onRecord));
  expect(same?.visit).toEqual({ reachable: true, showsNumber: true, matchesRecord: true });
  outside?.stop();
  const other = await look("ACCESS", DOMAIN, showing("京ICP备12345678号-1"));
  expect(other?.visit).toEqual({ reachable: true, showsNumber: true, matchesRecord: false });
});

test("where we hold no record of the domain it stays open whether the number is the right one", async () => {
  const found = await look("ACCESS", "other-site-of-tests.com", showing(onRecord));
  expect(found?.visit).toEqual({ reachable: true, showsNumber: true, matchesRecord: "UNKNOWN" });
});

test("the number under which the ministry has the site counts as well", async () => {
  const unknown = "unknown-here.com";
  const found = await look("ACCESS", unknown, showing(ELSEWHERE), ELSEWHERE);
  expect(found?.visit).toEqual({ reachable: true, showsNumber: true, matchesRecord: true });
});
