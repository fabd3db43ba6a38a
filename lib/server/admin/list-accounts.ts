import "server-only";
import { maskEmail, maskMobile, maskPersonName } from "@/lib/domain/identity/mask";
import { findContact } from "@/lib/forms/account-fields";
import { type KeysetPage, makePage, type PageAsked } from "@/lib/shared/keyset";
import type { Role } from "../auth/actor";
import { whereContact } from "../auth/contact";
import type { Db } from "../db/client";
import type { Prisma } from "../db/generated/client";
import { literally } from "../db/literally";
import { openText } from "../sealed/seal";

const ACCOUNTS_A_PAGE = 50;

/** What the list of accounts is narrowed to; null = any. */
export interface AccountFilter {
  /** Part of a name, or a whole e-mail address or mobile. */
  readonly q: string;
  readonly role: Role | null;
  readonly status: "ACTIVE" | "DISABLED" | null;
}

/** One account; contacts, and the names of applicants, are masked. */
export interface AccountLine {
  readonly id: string;
  readonly role: Role;
  readonly status: "ACTIVE" | "DISABLED";
  readonly displayName: string;
  readonly email: string;
  readonly mobile: string | null;
  readonly provinces: readonly string[];
  readonly isDemo: boolean;
  readonly createdAt: Date;
  readonly hasSecondFactor: boolean;
}

function whereOf({ q, role, status }: AccountFilter, page: PageAsked): Prisma.AccountWhereInput {
  const contact = q ? findContact(q) : null;
  const search = contact ? whereContact(contact) : q ? { displayName: { contains: literally(q) } } : {};
  const cursor = page.after ?? page.before;
  const beyond = page.after ? "lt" : "gt";
  return {
    ...search,
    ...(role ? { role } : {}),
    ...(status ? { status } : {}),
    ...(cursor
      ? {
          OR: [{ createdAt: { [beyond]: cursor.at } }, { createdAt: cursor.at, id: { [beyond]: cursor.id } }],
        }
      : {}),
  };
}

/** A page of the accounts, newest first. */
export async function listAccounts(
  db: Db,
  filter: AccountFilter,
  page: PageAsked,
): Promise<KeysetPage<AccountLine>> {
  const direction = page.before ? "asc" : "desc";
  const rows = await db.account.findMany({
    where: whereOf(filter, page),
    orderBy: [{ createdAt: direction }, { id: direction }],
    take: ACCOUNTS_A_PAGE + 1,
    include: { secondFactor: { select: { createdAt: true } } },
  });
  const lines = rows.map((row) => ({
    id: row.id,
    role: row.role,
    status: row.status,
    displayName: row.role === "APPLICANT" ? maskPersonName(row.displayName) : row.displayName,
    email: maskEmail(openText(row.emailCipher)),
    mobile: row.mobileCipher ? maskMobile(openText(row.mobileCipher)) : null,
    provinces: row.provinces,
    isDemo: row.isDemo,
    createdAt: row.createdAt,
    hasSecondFactor: row.secondFactor !== null,
  }));
  return makePage(lines, ACCOUNTS_A_PAGE, page, ({ createdAt, id }) => ({ at: createdAt, id }));
}
