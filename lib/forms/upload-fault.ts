import * as z from "zod";
import { FINDINGS, type FindingCode } from "@/lib/domain/findings/tables/catalogue";

/** Refusals that are no rule of the catalogue, with the HTTP status that goes with each. */
const OWN_FAULTS = {
  "too-many-pixels": 422,
  "no-file": 422,
  consent: 422,
  person: 422,
  malformed: 400,
  "signed-out": 401,
  locked: 409,
  "not-asked": 409,
  "key-used": 409,
  wait: 429,
  busy: 503,
  "no-space": 507,
} as const;

export type OwnFault = keyof typeof OWN_FAULTS;

/** Anchor of a tile. */
export const PLACE: RegExp = /^[\w\u4e00-\u9fff-]{1,320}$/;

/** Why an upload was not taken, with the figures of its sentence. */
export interface Fault {
  readonly code: OwnFault | FindingCode;
  readonly params?: Readonly<Record<string, string | number>>;
  /** When another try makes sense, for clients that read no sentences. */
  readonly retrySeconds?: number;
}

/** Whether a code is no rule of the catalogue. */
export function isOwnFault(code: string): code is OwnFault {
  return Object.hasOwn(OWN_FAULTS, code);
}

/** The HTTP status of a refusal; what a rule refuses is 422, a file that is too large 413. */
export function faultStatus({ code }: Fault): number {
  if (isOwnFault(code)) return OWN_FAULTS[code];
  return code === "M102" ? 413 : 422;
}

const figure = z.string().regex(/^[\d.]{1,9}(?:MB)?$/);
const querySchema = z.object({
  fault: z.custom<Fault["code"]>(
    (code) => typeof code === "string" && (isOwnFault(code) || Object.hasOwn(FINDINGS, code)),
  ),
  at: z.string().regex(PLACE),
  w: figure.optional(),
  h: figure.optional(),
  size: figure.optional(),
  max: figure.optional(),
  minutes: figure.optional(),
});

/** A refusal as the query of the page that a form without script returns to. */
export function faultQuery({ code, params = {} }: Fault, at: string): string {
  const figures = Object.entries(params).map(([name, value]) => [name, String(value)]);
  return new URLSearchParams([["fault", code], ["at", at], ...figures]).toString();
}

/** The inverse of `faultQuery`; null for anything that could not have come from it. */
export function parseFaultQuery(query: unknown): { readonly fault: Fault; readonly at: string } | null {
  const parsed = querySchema.safeParse(query);
  if (!parsed.success) return null;
  const { fault, at, ...figures } = parsed.data;
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries(figures)) if (value !== undefined) params[name] = value;
  return { fault: { code: fault, params }, at };
}
