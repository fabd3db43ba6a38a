import { z } from "zod";
import { isInstanceId } from "@/lib/domain/network/instance";
import { normaliseServiceCode } from "@/lib/domain/network/service-code";
import { contactField } from "./account-fields";

/** Most codes that are made in one go. */
export const MOST_AT_ONCE = 20;

/** What cannot be an id names no instance. */
const instanceId = z
  .string()
  .max(100)
  .transform((text) => (isInstanceId(text) ? text : ""));
const code = z.string().max(40).transform(normaliseServiceCode);

/** How many codes to make; the messages of these forms are keys of `servers.errors`. */
export const generateForm = z.strictObject({
  instanceId,
  count: z.coerce
    .number({ error: "count" })
    .int({ error: "count" })
    .min(1, { error: "count" })
    .max(MOST_AT_ONCE, { error: "count" }),
  known: z.coerce.number().int().min(0).catch(-1),
});

/** Which code to bind to whom. */
export const bindForm = z.strictObject({ instanceId, code, contact: contactField });

/** Which code to take back. */
export const voidForm = z.strictObject({
  instanceId,
  code,
  confirm: z.literal("yes", { error: "confirm" }),
});

/** Whom to trust, or whom to ask for a code. */
export const codeContactForm = z.strictObject({ contact: contactField });

/** Whom to take off the white list. */
export const distrustForm = z.strictObject({ id: z.uuid() });
