import "server-only";
import { type InstanceFacts, isProductAllowed } from "@/lib/domain/network/instance";
import { type Answers, serviceKeys, textAt } from "@/lib/wizard/answers";
import type { ServiceCodeLook } from "@/lib/wizard/facts";
import type { Choice } from "@/lib/wizard/field";
import type { Question } from "../db/ask-together";
import type { Db } from "../db/client";
import { type CloudInstance, Prisma, type ServiceCode } from "../db/generated/client";
import { findTargets } from "./code-target";

export type InstanceWithCodes = CloudInstance & { readonly codes: readonly ServiceCode[] };

type Holding = Pick<ServiceCode, "state" | "orderId">;

/** What is judged of an instance, and how its codes are held. */
interface JudgedInstance
  extends Pick<
    CloudInstance,
    "isMainland" | "isPrepaid" | "paidMonths" | "expiresAt" | "publicIps" | "product" | "quota"
  > {
  readonly codes: readonly Holding[];
}

/** What the rules ask of an instance; codes that the order itself holds are not taken from it. */
export function factsOf(instance: JudgedInstance, orderId: string | null): InstanceFacts {
  const isTaken = ({ state, orderId: holder }: Holding) =>
    state === "USED" || (state === "RESERVED" && holder !== orderId);
  return {
    isMainland: instance.isMainland,
    isPrepaid: instance.isPrepaid,
    paidMonths: instance.paidMonths,
    expiresAt: instance.expiresAt,
    hasPublicIpv4: instance.publicIps.some((ip) => ip.includes(".")),
    isProductAllowed: isProductAllowed(instance.product),
    quota: instance.quota,
    taken: instance.codes.filter(isTaken).length,
  };
}

/** An account's instances: as choices of a form, as facts of the rules, with their addresses. */
export interface OwnInstances {
  readonly choices: readonly Choice[];
  readonly facts: Readonly<Record<string, InstanceFacts>>;
  readonly publicIps: Readonly<Record<string, readonly string[]>>;
}

/** The same as JSON carries it. */
interface InstanceJson extends Omit<JudgedInstance, "expiresAt"> {
  readonly expiresAt: string;
}

/** Columns of an `InstanceJson`, of the instance `i`. */
const INSTANCE = Prisma.sql`
  i.product, i.is_mainland as "isMainland", i.is_prepaid as "isPrepaid", i.paid_months as "paidMonths",
  i.expires_at as "expiresAt", i.public_ips as "publicIps", i.quota,
  (select coalesce(json_agg(json_build_object('state', c.state, 'orderId', c.order_id)), '[]')
     from service_code c where c.instance_id = i.id) as codes`;

const judged = ({ expiresAt, ...row }: InstanceJson): JudgedInstance => ({
  ...row,
  expiresAt: new Date(expiresAt),
});

type InstanceRow = InstanceJson & Pick<CloudInstance, "id" | "name">;

/** The instances of an account with the codes they gave. */
export function instancesOf(accountId: string): Question<InstanceRow> {
  const sql = Prisma.sql`
    select i.id, i.name, ${INSTANCE} from cloud_instance i where i.account_id = ${accountId}::uuid order by i.id`;
  return { sql };
}

/** The instances of an account, as an order of it sees them. */
export function ownInstances(rows: readonly InstanceRow[], orderId: string | null): OwnInstances {
  return {
    choices: rows.map(({ id, name, publicIps }) => ({
      key: id,
      zh: `${name}（${publicIps.join("、")}）`,
      en: `${name} (${publicIps.join(", ")})`,
      isName: true,
    })),
    facts: Object.fromEntries(rows.map((row) => [row.id, factsOf(judged(row), orderId)])),
    publicIps: Object.fromEntries(rows.map((row) => [row.id, row.publicIps])),
  };
}

interface CodeRow extends Pick<ServiceCode, "code" | "state" | "targetAccountId" | "targetHash"> {
  /** Number of the order that holds it. */
  readonly reservedBy: string | null;
  readonly instance: InstanceJson;
}

/** What is on record about service codes. */
export function serviceCodesOf(codes: readonly string[]): Question<CodeRow> {
  const sql = Prisma.sql`
    select s.code, s.state, s.target_account_id as "targetAccountId", s.target_hash as "targetHash",
           o.order_no as "reservedBy", to_json(found) as instance
      from service_code s
      cross join lateral (select ${INSTANCE} from cloud_instance i where i.id = s.instance_id) found
      left join filing_order o on o.id = s.order_id
     where s.code = any (${[...codes]}::text[])`;
  return { sql };
}

/** The service codes typed into an order, as the rules look at them. */
export async function lookAtServiceCodes(
  db: Db,
  rows: readonly CodeRow[],
  order: { readonly id: string } | null,
): Promise<Readonly<Record<string, ServiceCodeLook>>> {
  const targets = await findTargets(db, rows);
  return Object.fromEntries(
    rows.map(({ instance: stored, code, state, reservedBy, ...target }) => {
      const instance = judged(stored);
      return [
        code,
        {
          code: { state, reservedBy, targetAccount: targets(target), expiresAt: instance.expiresAt },
          instance: factsOf(instance, order?.id ?? null),
        },
      ];
    }),
  );
}

/** The codes typed into an order. */
export function typedServiceCodes(answers: Answers): readonly string[] {
  return serviceKeys(answers)
    .map((key) => textAt(answers, `services.${key}.access.serviceCode`))
    .filter((code) => code !== "");
}
