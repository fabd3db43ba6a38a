import { z } from "zod";
import { isOrderNumber, normaliseOrderNumber } from "@/lib/domain/filing/order-number";
import { normaliseMobile } from "@/lib/domain/identity/mobile";
import { normaliseCode } from "@/lib/domain/text/normalise";

const typed = z.string().max(2000).catch("");

/** Order number and mobile; the messages are keys of the area `track`. */
export const trackForm = z.strictObject({
  orderNo: typed.transform(normaliseOrderNumber).refine(isOrderNumber, { error: "orderNo" }),
  mobile: typed
    .transform(normaliseMobile)
    .refine((mobile) => /^1[3-9]\d{9}$/.test(mobile), { error: "mobile" }),
});

/** The code that was sent. */
export const trackCodeForm = z.strictObject({
  code: typed.transform(normaliseCode).refine((code) => /^\d{6}$/.test(code), { error: "codeFormat" }),
});
