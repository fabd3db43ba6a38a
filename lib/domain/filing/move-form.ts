import { type Violation, violation } from "../findings/finding";

/** What is known of the account that shall take over a filing. */
export interface TargetAccount {
  readonly exists: boolean;
  /** The account asks for the move itself: nothing would change. */
  readonly isOwn: boolean;
  /** A sponsor is filed in it. */
  readonly holdsSponsor: boolean;
  /** Two-digit province of that sponsor's filing; null without one. */
  readonly province: string | null;
}

/** A service on record that shall move. */
export interface MovedService {
  readonly serviceNumber: string;
  readonly serviceType: string;
  /** Two-digit province of its filing. */
  readonly province: string;
}

/**
 * Refuses the target of an account transfer (转移备案) that does not exist, is the own account or holds a sponsor (F705).
 *
 * @source fields.md §6.1 (TRANSFER_ACCOUNT) of the domain notes
 */
export function checkTransferTarget(target: TargetAccount): Violation | null {
  return target.exists && !target.isOwn && !target.holdsSponsor ? null : violation("F705");
}

/**
 * Refuses the target of a migration (迁移备案) that does not exist, is the own account, or has no filed sponsor in the
 * province of the services (F705).
 *
 * @param services those to be moved
 * @source fields.md §6.1 (MIGRATE_SUBJECT) of the domain notes
 */
export function checkMigrationTarget(
  target: TargetAccount,
  services: readonly MovedService[],
): Violation | null {
  const isFiled = target.exists && !target.isOwn && target.holdsSponsor;
  const isNear = services.every(({ province }) => province === target.province);
  return isFiled && isNear ? null : violation("F705");
}

/**
 * Refuses services that cannot move: unknown ones, and others than websites (F705).
 *
 * @param chosen service numbers
 * @param services those on record of the account
 * @source fields.md §6.1 (`serviceNumbers`) of the domain notes
 */
export function checkMovedServices(
  chosen: readonly string[],
  services: readonly MovedService[],
): Violation | null {
  const isMovable = (number: string) =>
    services.some(({ serviceNumber, serviceType }) => serviceNumber === number && serviceType === "WEBSITE");
  return chosen.every(isMovable) ? null : violation("F705");
}

/**
 * Refuses a move while either side has an open order (F706).
 *
 * @source fields.md §6.1 (`targetAccount`) of the domain notes
 */
export function checkNoOpenOrders(hasOpenOrder: {
  readonly own: boolean;
  readonly target: boolean;
}): Violation | null {
  return hasOpenOrder.own || hasOpenOrder.target ? violation("F706") : null;
}
