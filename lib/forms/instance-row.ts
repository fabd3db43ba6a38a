import { z } from "zod";
import { isProvinceCode } from "@/lib/domain/bureau/provinces";
import { isPlainDate } from "@/lib/domain/calendar/plain-date";
import { isInstanceId, isInstanceProduct } from "@/lib/domain/network/instance";
import { isPublicAddress } from "@/lib/domain/network/ip-range";
import { INSTANCE_PRODUCTS } from "@/lib/domain/network/tables/instance-products";
import { countCharacters } from "@/lib/domain/text/check-length";
import { normaliseText } from "@/lib/domain/text/normalise";
import { findContact } from "./account-fields";
import { cell, code, columnsWithFaults, yesOrNo } from "./table-cell";

/** Columns of an instance, in a table and by the interface for other systems. */
export const INSTANCE_COLUMNS = [
  "id",
  "account",
  "name",
  "product",
  "province",
  "prepaid",
  "paid_months",
  "expires_at",
  "public_ips",
  "quota",
] as const;

export type InstanceColumn = (typeof INSTANCE_COLUMNS)[number];

const LONGEST_NAME = 64;
const MOST_MONTHS = 1_200;
const MOST_IPS = 20;
const MOST_QUOTA = 1_000;
function whole(low: number, high: number) {
  return code
    .refine((text) => /^\d{1,6}$/.test(text) && Number(text) >= low && Number(text) <= high)
    .transform(Number);
}

/** The last second of a day in China, or the instant that is written. */
function readInstant(text: string): Date | null {
  if (isPlainDate(text)) return new Date(`${text}T23:59:59+08:00`);
  const instant = z.iso.datetime({ offset: true }).safeParse(text);
  return instant.success ? new Date(instant.data) : null;
}

const addresses = cell
  .transform((text) =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .split(/[\s;,、]+/)
      .filter((ip) => ip !== ""),
  )
  .refine((ips) => ips.length <= MOST_IPS && ips.every(isPublicAddress))
  .transform((ips) => [...new Set(ips)]);

/**
 * One instance, as the provider's systems write it. Whatever the value, a fault tells only the column: its sentence
 * says what is right there.
 */
export const instanceRow = z
  .strictObject({
    id: code.refine(isInstanceId),
    account: cell.transform((text, field) => {
      const contact = findContact(text);
      if (contact) return contact;
      field.issues.push({ code: "custom", input: text });
      return z.NEVER;
    }),
    name: cell
      .transform(normaliseText)
      .refine((name) => name !== "" && countCharacters(name) <= LONGEST_NAME),
    product: code.transform((text) => text.toUpperCase()).refine(isInstanceProduct),
    province: code.refine((text) => text === "" || isProvinceCode(text)),
    prepaid: yesOrNo,
    paid_months: whole(0, MOST_MONTHS),
    expires_at: cell.transform((text, field) => {
      const instant = readInstant(normaliseText(text).replaceAll("/", "-"));
      if (instant) return instant;
      field.issues.push({ code: "custom", input: text });
      return z.NEVER;
    }),
    public_ips: addresses,
    quota: z
      .union([code.refine((text) => text === "").transform(() => null), whole(0, MOST_QUOTA)])
      .optional(),
  })
  .transform(({ paid_months: paidMonths, expires_at: expiresAt, public_ips: publicIps, ...row }) => ({
    id: row.id,
    contact: row.account,
    name: row.name,
    product: row.product,
    provinceCode: row.province,
    isMainland: row.province !== "",
    isPrepaid: row.prepaid,
    ...{ paidMonths, expiresAt, publicIps },
    quota: row.quota ?? INSTANCE_PRODUCTS[row.product].quota,
  }));

export type InstanceRow = z.infer<typeof instanceRow>;

/** The columns that cannot be read. */
export function faultyColumns(error: z.ZodError): readonly InstanceColumn[] {
  return columnsWithFaults(error, INSTANCE_COLUMNS);
}
