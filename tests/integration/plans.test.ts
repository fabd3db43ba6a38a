import { beforeAll, expect, test } from "vitest";
import { listAudit } from "@/lib/server/admin/list-audit";
import { listOrders as listAllOrders } from "@/lib/server/admin/list-orders";
import { listOutbox } from "@/lib/server/admin/list-outbox";
import { listMissing } from "@/lib/server/admin/missing-records";
import { parseOrderFilter } from "@/lib/server/admin/order-filter";
import type { Actor } from "@/lib/server/auth/actor";
import { listInbox } from "@/lib/server/bureau/list-inbox";
import { listRegister } from "@/lib/server/bureau/list-register";
import { now } from "@/lib/server/clock";
import { listOrders } from "@/lib/server/filing/order-list";
import { findQueuePage } from "@/lib/server/filing/queue-page";
import { startQueuedFilings } from "@/lib/server/filing/start-queued";
import type { SponsorKey } from "@/lib/server/gateways/miit-registry/port";
import { StandInMiitRegistry } from "@/lib/server/gateways/miit-registry/stand-in";
import { registriesOf } from "@/lib/server/gateways/registries";
import { listReceivedCodes } from "@/lib/server/instances/code-uses";
import { listInstanceLines } from "@/lib/server/instances/list-instances";
import { listOwnInstances, listQuota } from "@/lib/server/instances/own-instances";
import { askOpenFacts } from "@/lib/server/jobs/ask-open-facts";
import { compareRecords } from "@/lib/server/jobs/compare-records";
import { expireWaitingOrders } from "@/lib/server/jobs/expire-waiting-orders";
import { releaseEndedLeases } from "@/lib/server/jobs/release-ended-leases";
import { submitReadyOrders } from "@/lib/server/jobs/submit-ready-orders";
import { countUnread, listNotices } from "@/lib/server/messages/inbox";
import { listRecords } from "@/lib/server/records/list-records";
import { listRegistry } from "@/lib/server/registry/list-registry";
import { listQueue } from "@/lib/server/review/list-queue";
import { anActor } from "@/tests/support/builders/account";
import { aCrowd } from "@/tests/support/builders/crowd";
import { aRegistryCrowd } from "@/tests/support/builders/registry-crowd";
import { testDatabase } from "@/tests/support/database";
import { plansOf } from "@/tests/support/plans";

const { db, url } = await testDatabase(2);
const ROWS = 20_000;
const GROWING = [
  ...["filing_order", "filing_subject", "inbox_notice", "audit_row", "outbox_message"],
  ...["cloud_instance", "service_code", "registry_subject", "registry_service", "fact_watch"],
  "queued_filing",
  "record_watch",
];
/** Before every due time of the crowd: jobs look for work and find none. */
const EARLY = new Date("2025-12-31T00:00:00.000Z");

let applicant: Actor;
let reviewer: Actor;
let officer: Actor;
let anywhere: Actor;

beforeAll(async () => {
  applicant = await anActor(db, { email: "searched@tests.example" });
  reviewer = await anActor(db, { role: "REVIEWER" });
  officer = await anActor(db, { role: "BUREAU", provinces: ["44"] });
  anywhere = await anActor(db, { role: "BUREAU" });
  await aCrowd(db, { applicantId: applicant.id, reviewerId: reviewer.id }, ROWS);
  await aRegistryCrowd(db, 1, ROWS);
  await db.$executeRaw`insert into fact_watch (order_id, ask_at) select id, created_at from filing_order`;
  await db.$executeRaw`analyze fact_watch`;
  await db.$executeRaw`
    insert into queued_filing (id, account_id, position, state, certificate_hash, queued_at)
    select gen_random_uuid(), ${reviewer.id}::uuid, n, 'HELD', '', ${EARLY} from generate_series(1, ${ROWS}) n`;
  await db.$executeRaw`analyze queued_filing`;
  await db.$executeRaw`
    insert into record_watch (subject_id, ask_at, missing_since)
    select id, approved_at, case when id::text < '01' then approved_at end from filing_subject`;
  await db.$executeRaw`analyze record_watch`;
});

const ALL = parseOrderFilter({});
const queue = (tab: "claim" | "mine" | "waiting") =>
  listQueue(db, reviewer, { tab, province: null, type: null, after: null }, now());
const records = (q = "") => listRegistry(db, { q, after: null });
const miit = new StandInMiitRegistry(db);
const someone: SponsorKey = { certType: "BUSINESS_LICENCE", certNo: "91440300MADM00012X" };
const register = (actor: Actor, q = "") => listRegister(db, actor, { q, page: {} });

/** What is asked, by which index it must be found, and how. */
const QUERIES: readonly (readonly [string, string, () => Promise<unknown>])[] = [
  [
    "an applicant's orders",
    "filing_order_owner_id_created_at_id_idx",
    () => listOrders(db, applicant, { after: null, locale: "zh-CN" }),
  ],
  [
    "an applicant's queue",
    "queued_filing_account_id_position_idx",
    () => findQueuePage(db, applicant, "zh-CN"),
  ],
  ["filings whose turn came", "queued_filing_waiting_idx", () => startQueuedFilings(db, EARLY)],
  ["an applicant's records", "filing_subject_owner_id_idx", () => listRecords(db, applicant)],
  ["notices", "inbox_notice_account_id_id_idx", () => listNotices(db, applicant, { locale: "zh-CN" })],
  ["the number of unread notices", "inbox_notice_unread_idx", () => countUnread(db, applicant)],
  ["orders to review", "filing_order_review_queue_idx", () => queue("claim")],
  ["the reviewer's own orders", "filing_order_reviewer_id_status_idx", () => queue("mine")],
  ["orders that wait for papers", "filing_order_status_province_code_due_at_id_idx", () => queue("waiting")],
  [
    "the bureau's orders",
    "filing_order_status_province_code_due_at_id_idx",
    () => listInbox(db, officer, { province: null, page: {} }),
  ],
  [
    "the orders of all bureaus",
    "filing_order_status_due_at_id_idx",
    () => listInbox(db, anywhere, { province: null, page: {} }),
  ],
  ["a bureau's register", "filing_subject_province_code_approved_at_id_idx", () => register(officer)],
  ["the register of all bureaus", "filing_subject_approved_at_id_idx", () => register(anywhere)],
  ["a search of the register", "filing_subject_search_grams_idx", () => register(anywhere, "公司777")],
  ["all orders", "filing_order_created_at_id_idx", () => listAllOrders(db, ALL, {}, now())],
  [
    "a search of all orders",
    "filing_order_search_grams_idx",
    () => listAllOrders(db, parseOrderFilter({ q: "公司777" }), {}, now()),
  ],
  [
    "an applicant's instances",
    "cloud_instance_account_id_id_idx",
    () => listOwnInstances(db, applicant, { after: null, at: EARLY }),
  ],
  ["the quota of an applicant", "cloud_instance_account_id_id_idx", () => listQuota(db, applicant)],
  [
    "service codes from others",
    "service_code_target_account_id_idx",
    () => listReceivedCodes(db, applicant, EARLY),
  ],
  ["all instances", "cloud_instance_pkey", () => listInstanceLines(db, { q: "", after: null, at: EARLY })],
  [
    "an account's instances, for administrators",
    "cloud_instance_account_id_id_idx",
    () => listInstanceLines(db, { q: "searched@tests.example", after: null, at: EARLY }),
  ],
  ["the ministry's records", "registry_subject_pkey", () => records()],
  [
    "a filing number of theirs",
    "registry_subject_subject_number_idx",
    () => records("粤ICP备0000000777号-1"),
  ],
  ["a domain of theirs", "registry_service_lookup_key_key", () => records("crowd-776.cn")],
  [
    "a document number of theirs",
    "registry_subject_cert_type_cert_no_hash_key",
    () => records(someone.certNo),
  ],
  ["a sponsor of theirs", "registry_subject_sponsor_name_idx", () => records("某公司777号")],
  ["a name of theirs", "registry_service_name_idx", () => records("某网站777号")],
  ["records to compare", "record_watch_ask_at_idx", () => compareRecords(db, EARLY, registriesOf(db))],
  ["records the ministry lacks", "record_watch_missing_since_subject_id_idx", () => listMissing(db, null)],
  [
    "whether a sponsor is filed",
    "registry_subject_cert_type_cert_no_hash_key",
    () => miit.findSponsor(someone),
  ],
  [
    "whether a website is filed",
    "registry_service_lookup_key_key",
    () => miit.findService({ type: "WEBSITE", domain: "crowd-776.cn" }, someone),
  ],
  [
    "whether a website's name is in use",
    "registry_service_name_idx",
    () => miit.findNamed(["某网站777号", "Site"], someone),
  ],
  [
    "whether an App is filed",
    "registry_service_lookup_key_key",
    () => miit.findService({ type: "APP", name: "某应用777" }, someone),
  ],
  ["the audit", "audit_row_at_id_idx", () => listAudit(db, "", {})],
  ["the messages", "outbox_message_pkey", () => listOutbox(db, null, {})],
  ["messages that wait", "outbox_message_status_id_idx", () => listOutbox(db, "PENDING", {})],
  ["orders that waited too long", "filing_order_status_due_at_id_idx", () => expireWaitingOrders(db, EARLY)],
  ["facts to ask about", "fact_watch_ask_at_order_id_idx", () => askOpenFacts(db, EARLY)],
  ["orders to submit by themselves", "filing_order_submit_at_idx", () => submitReadyOrders(db, EARLY)],
  ["leases that ended", "filing_order_review_queue_idx", () => releaseEndedLeases(db, EARLY)],
];

test.each(QUERIES)("%s: found by an index, however many others there are", async (_, index, ask) => {
  const plans = await plansOf(url, ask);
  expect(plans.flatMap(({ indexes }) => indexes)).toContain(index);
  const scans = plans.filter(({ scanned }) => scanned.some((table) => GROWING.includes(table)));
  expect(scans).toEqual([]);
});
