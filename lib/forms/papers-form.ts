import { z } from "zod";
import { CARRIERS, type Carrier } from "@/lib/domain/filing/tables/carriers";
import { isTrackingNumber, normaliseTrackingNumber } from "@/lib/domain/filing/tracking-number";
import { MOST_CHARACTERS } from "@/lib/domain/text/free-text";
import { normaliseFreeText, normaliseText } from "@/lib/domain/text/normalise";
import { limited } from "./limited-text";

const isCarrier = (text: string): text is Carrier => Object.hasOwn(CARRIERS, text);
const typed = z.string().catch("");

/** How papers were sent; the messages are keys of `wizard.papers.errors`. */
export const parcelForm = z.strictObject({
  carrier: typed.refine(isCarrier, { error: "carrier" }),
  number: typed
    .transform(normaliseTrackingNumber)
    .refine((number) => number !== "", { error: "missing", abort: true })
    .refine(isTrackingNumber, { error: "malformed" }),
});

/** A parcel as the applicant names it. */
export type Parcel = z.infer<typeof parcelForm>;

/** Which papers are asked for, and where they are to be sent; the messages are keys of `review.mailing.errors` or `OVER_LIMIT`. */
export const mailingForm = z.strictObject({
  papers: typed
    .transform(normaliseFreeText)
    .refine((text) => text !== "", { error: "papers", abort: true })
    .superRefine(limited(MOST_CHARACTERS.papers)),
  address: typed
    .transform(normaliseText)
    .refine((text) => text !== "", { error: "address", abort: true })
    .superRefine(limited(MOST_CHARACTERS.postalAddress)),
});
