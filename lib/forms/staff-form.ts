import { z } from "zod";
import { isProvinceCode } from "@/lib/domain/bureau/provinces";
import { normaliseText } from "@/lib/domain/text/normalise";
import { emailField } from "./account-fields";

const text = z
  .string()
  .max(200)
  .catch("")
  .transform((value) => normaliseText(value));

/** A new member of staff; provinces as `44,31`, empty for all. */
export const staffForm = z.strictObject({
  email: emailField,
  role: z.enum(["REVIEWER", "BUREAU", "ADMIN"]).catch("REVIEWER"),
  displayName: text,
  organisation: text,
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
