import { z } from "zod";
import { isProvinceCode } from "@/lib/domain/bureau/provinces";
import { countCharacters } from "@/lib/domain/text/check-length";
import { normaliseText } from "@/lib/domain/text/normalise";
import { emailField } from "./account-fields";

const LONGEST_NAME = 64;

const text = z.string().catch("").transform(normaliseText);
const nameText = text.refine((value) => countCharacters(value) <= LONGEST_NAME, { error: "tooLong" });

/** A new member of staff; the messages are keys of `admin.users`. Provinces as `44,31`, empty for all. */
export const staffForm = z.strictObject({
  email: emailField,
  role: z.enum(["REVIEWER", "BUREAU", "ADMIN"]).catch("REVIEWER"),
  displayName: nameText,
  organisation: nameText,
  provinces: text
    .transform((value) => value.split(/[,，、\s]+/).filter((code) => code !== ""))
    .refine((codes) => codes.every(isProvinceCode), { error: "badProvinces" }),
});

/** Which account to disable or enable. */
export const accountStatusForm = z.strictObject({
  accountId: z.uuid(),
  status: z.enum(["ACTIVE", "DISABLED"]),
});

/** Whose second factor to take away. */
export const secondFactorResetForm = accountStatusForm.pick({ accountId: true });
