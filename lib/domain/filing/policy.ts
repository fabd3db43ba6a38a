import { FILING_STATUSES, type FilingStatus } from "./states";
import {
  type Grant,
  ORDER_POLICY,
  PORTAL_POLICY,
  type PolicyRole,
  type Relation,
} from "./tables/policy-grants";
import type { FilingEvent } from "./tables/transitions";

export type { PolicyRole };
export { ORDER_POLICY, PORTAL_POLICY };

/** What may be done to an order. */
export type OrderPermission = keyof typeof ORDER_POLICY;
/** What may be done without an order. */
export type PortalPermission = keyof typeof PORTAL_POLICY;
export type Permission = OrderPermission | PortalPermission;

/** Which provinces an officer decides for, as two-digit codes. */
export type OfficerProvinces = "ALL" | readonly string[];

/**
 * Who acts. `sponsorKeys`: keys (blind index of the certificate) of the organisations a member of staff belongs
 * to. `orderIds` of a verifier or visitor: orders whose mobile they proved.
 */
export interface Actor {
  readonly role: PolicyRole;
  /** Null for the system and for people who are not signed in. */
  readonly id: string | null;
  readonly sponsorKeys?: readonly string[];
  readonly provinces?: OfficerProvinces;
  readonly orderIds?: readonly string[];
}

/** What the policy looks at; the columns of the same names, and the key of the sponsor. */
export interface PolicyOrder {
  readonly id: string;
  readonly status: FilingStatus;
  readonly ownerId: string;
  readonly reviewerId: string | null;
  readonly initialReviewerId: string | null;
  readonly provinceCode: string | null;
  readonly sponsorKey: string | null;
}

function isIndependent(actor: Actor, order: PolicyOrder): boolean {
  const isOfSponsor = order.sponsorKey !== null && (actor.sponsorKeys ?? []).includes(order.sponsorKey);
  return actor.id !== null && actor.id !== order.ownerId && !isOfSponsor;
}

function isOfProvince({ provinces = [] }: Actor, { provinceCode }: PolicyOrder): boolean {
  return provinces === "ALL" || (provinceCode !== null && provinces.includes(provinceCode));
}

const RELATIONS: Readonly<Record<Relation, (actor: Actor, order: PolicyOrder) => boolean>> = {
  owner: (actor, order) => actor.id !== null && actor.id === order.ownerId,
  independent: isIndependent,
  holder: (actor, order) => isIndependent(actor, order) && actor.id === order.reviewerId,
  officer: (actor, order) =>
    isIndependent(actor, order) && isOfProvince(actor, order) && actor.id !== order.initialReviewerId,
  province: (actor, order) => isIndependent(actor, order) && isOfProvince(actor, order),
  verifier: (actor, order) => (actor.orderIds ?? []).includes(order.id),
  contact: (actor, order) => (actor.orderIds ?? []).includes(order.id),
};

/**
 * Whether an actor may do something to an order. Time (a lease that has run out) and facts (package sent, reasons)
 * are the life cycle's matter; this is about role, state and relation.
 *
 * @source product.md §1 (four eyes), workflow.md §2 and §8 of the domain notes
 */
export function can(actor: Actor, permission: OrderPermission, order: PolicyOrder): boolean {
  const grants: readonly Grant[] = ORDER_POLICY[permission];
  return grants.some(({ role, relation, statuses }) => {
    if (role !== actor.role || (statuses && !statuses.includes(order.status))) return false;
    return relation === undefined || RELATIONS[relation](actor, order);
  });
}

const isStatus = (text: string): text is FilingStatus => Object.hasOwn(FILING_STATUSES, text);

/**
 * The states in which an actor may do something to an order, whatever its state is now.
 *
 * @source product.md §1, workflow.md §2 and §8 of the domain notes
 */
export function statusesFor(
  actor: Actor,
  permission: OrderPermission,
  order: PolicyOrder,
): readonly FilingStatus[] {
  return Object.keys(FILING_STATUSES)
    .filter(isStatus)
    .filter((status) => can(actor, permission, { ...order, status }));
}

/**
 * Whether an actor may do something that needs no order: enter a desk, begin a filing.
 *
 * @source product.md §1 and §3
 */
export function canEnter(actor: Pick<Actor, "role">, permission: PortalPermission): boolean {
  const roles: readonly PolicyRole[] = PORTAL_POLICY[permission];
  return roles.includes(actor.role);
}

/**
 * Whether a text names a permission on orders.
 *
 * @source product.md §1
 */
export function isOrderPermission(text: string): text is OrderPermission {
  return Object.hasOwn(ORDER_POLICY, text);
}

/** Every permission on orders, in the order of the table. */
export const ORDER_PERMISSIONS: readonly OrderPermission[] =
  Object.keys(ORDER_POLICY).filter(isOrderPermission);

function isComplete(may: Partial<Record<OrderPermission, boolean>>): may is OrderPermissions {
  return ORDER_PERMISSIONS.every((permission) => permission in may);
}

/** What an actor may do to an order, for screens. */
export type OrderPermissions = Readonly<Record<OrderPermission, boolean>>;

/**
 * Every permission on an order at once, by the policy of the write path.
 *
 * @source architecture §6: screens get `may` from the policy
 */
export function permissionsOf(actor: Actor, order: PolicyOrder): OrderPermissions {
  const may: Partial<Record<OrderPermission, boolean>> = {};
  for (const permission of ORDER_PERMISSIONS) may[permission] = can(actor, permission, order);
  if (!isComplete(may)) throw new RangeError("a permission was left out");
  return may;
}

/**
 * The permission that each event of the life cycle asks for.
 *
 * @source workflow.md §2 of the domain notes
 */
export const EVENT_PERMISSIONS = {
  create: "filing.create",
  "change-basic-check": "filing.edit",
  submit: "filing.submit",
  withdraw: "filing.withdraw",
  take: "review.take",
  release: "review.release",
  "require-supplement": "review.supplement",
  reject: "review.reject",
  "require-mailing": "review.mail",
  "confirm-mailing": "mailing.confirm",
  pass: "review.pass",
  "start-sms": "sms.start",
  "start-bureau-review": "bureau.start",
  "fail-sms": "sms.fail",
  "resubmit-unchanged": "filing.resubmit",
  approve: "bureau.approve",
  refuse: "bureau.refuse",
  abandon: "filing.abandon",
  expire: "filing.expire",
  revive: "filing.revive",
  end: "filing.end",
  "accept-record": "review.accept",
  "take-back": "filing.take-back",
  transfer: "filing.transfer",
  purge: "filing.purge",
} as const satisfies Readonly<Record<FilingEvent, Permission>>;
