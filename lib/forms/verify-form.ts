import { z } from "zod";
import { normaliseMobile } from "@/lib/domain/identity/mobile";
import { normaliseCode } from "@/lib/domain/text/normalise";

const typed = z.string().max(100);

/** What a verifier types: blanks and full-width signs are forgiven, the end of the number in either case. */
export const verifyForm = z.object({
  mobile: typed.transform(normaliseMobile).pipe(z.string().regex(/^1[3-9]\d{9}$/)),
  code: typed.transform(normaliseCode).pipe(z.string().regex(/^\d{6}$/)),
  tail: typed
    .transform((text) => normaliseCode(text).toUpperCase())
    .pipe(z.string().regex(/^[0-9A-Z()（）-]{1,6}$/)),
});

/** What is needed to send the message again. */
export const resendVerifyForm = verifyForm.pick({ mobile: true });

export type VerifyField = keyof z.infer<typeof verifyForm>;

const FIELDS: readonly VerifyField[] = ["mobile", "code", "tail"];

/** The fields of a form that cannot be read, in the order of the page. */
export function unreadFields(error: z.ZodError): readonly VerifyField[] {
  const paths = new Set(error.issues.map(({ path }) => path[0]));
  return FIELDS.filter((field) => paths.has(field));
}
