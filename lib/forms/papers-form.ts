import { z } from "zod";
import { CARRIERS, type Carrier } from "@/lib/domain/filing/tables/carriers";
import { isTrackingNumber, normaliseTrackingNumber } from "@/lib/domain/filing/tracking-number";
import { normaliseFreeText, normaliseText } from "@/lib/domain/text/normalise";

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

export const ASKED_LENGTH = 500;
export const ADDRESS_LENGTH = 200;

const isWithin = (max: number) => (text: string) => [...text].length <= max;

/** Which papers are asked for, and where they are to be sent; the messages are keys of `review.mailing.errors`. */
export const mailingForm = z.strictObject({
  papers: typed
    .transform(normaliseFreeText)
    .refine((text) => text !== "", { error: "papers", abort: true })
    .refine(isWithin(ASKED_LENGTH), { error: "papersLong" }),
  address: typed
    .transform(normaliseText)
    .refine((text) => text !== "", { error: "address", abort: true })
    .refine(isWithin(ADDRESS_LENGTH), { error: "addressLong" }),
});
