import { z } from "zod";
import { isProvinceCode } from "@/lib/domain/bureau/provinces";
import { MOST_CHARACTERS } from "@/lib/domain/text/free-text";
import { normaliseText } from "@/lib/domain/text/normalise";
import { emailField } from "./account-fields";
import { limited } from "./limited-text";

const text = z.string().catch("").transform(normaliseText);
const nameText = text.superRefine(limited(MOST_CHARACTERS.staffName));

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
