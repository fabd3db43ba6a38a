import { fail, ok, type Result } from "../result";
import { normaliseCode } from "../text/normalise";

const ISSUED = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝蜀黔滇藏陕陇青宁新";
const SUBJECT = new RegExp(`^([${ISSUED}甘])ICP备(\\d{8}|\\d{10})号$`);
const SERVICE = new RegExp(`^([${ISSUED}甘])ICP备(\\d{8}|\\d{10})号-([1-9]\\d{0,4})([AXK])?$`);
const LICENCE_ABBR = `[${ISSUED}甘川贵云]`;
const LICENCE = new RegExp(
  `^(?:${LICENCE_ABBR}(?:B[12]|A[12])-\\d{8}|${LICENCE_ABBR}ICP证\\d{6}号)(?:-[1-9]\\d{0,4}[AXK]?)?$`,
);
/** What makes an unknown form look like a filing number at all. */
const LIKE_A_NUMBER = /ICP备|ICP证|[AB][12]-/;

/**
 * Suffix letter of the service number by kind of service; all kinds share one serial per subject.
 *
 * @source filing-types.md §5.1 of the domain notes
 */
export const SERVICE_SUFFIXES = { WEBSITE: "", APP: "A", MINI_PROGRAM: "X", QUICK_APP: "K" } as const;

export type NumberedService = keyof typeof SERVICE_SUFFIXES;

/** A filing number (备案号) that was understood; `UNUSUAL`: looks like one, but of no known form. */
export type FilingNumber =
  | { readonly kind: "SUBJECT"; readonly subject: string; readonly abbr: string }
  | {
      readonly kind: "SERVICE";
      readonly subject: string;
      readonly abbr: string;
      readonly serial: number;
      readonly service: NumberedService;
    }
  | { readonly kind: "LICENCE"; readonly subject: string; readonly abbr: string }
  | { readonly kind: "UNUSUAL"; readonly text: string };

/**
 * A filing number as it is compared and stored: half-width, without blanks, plain hyphen, upper-case letters.
 *
 * @source filing-types.md §5.1 of the domain notes
 */
export function normaliseFilingNumber(text: string): string {
  return normaliseCode(text)
    .replace(/[–—－‐‑−]/g, "-")
    .toUpperCase();
}

function serviceOfSuffix(suffix: string): NumberedService {
  if (suffix === SERVICE_SUFFIXES.APP) return "APP";
  if (suffix === SERVICE_SUFFIXES.MINI_PROGRAM) return "MINI_PROGRAM";
  return suffix === SERVICE_SUFFIXES.QUICK_APP ? "QUICK_APP" : "WEBSITE";
}

/**
 * Reads a subject number, a service number or a licence number; normalises it first. Other digit counts and
 * licence forms come out as `UNUSUAL` (a reviewer looks); refused with `F703` when nothing in it looks like one.
 *
 * @source filing-types.md §5.1 of the domain notes
 */
export function parseFilingNumber(text: string): Result<FilingNumber, "F703"> {
  const value = normaliseFilingNumber(text);
  const [, abbr = "", digits = "", serial = "", suffix = ""] =
    SUBJECT.exec(value) ?? SERVICE.exec(value) ?? [];
  const subject = `${abbr}ICP备${digits}号`;
  if (abbr && !serial) return ok({ kind: "SUBJECT", subject, abbr });
  if (abbr) {
    return ok({ kind: "SERVICE", subject, abbr, serial: Number(serial), service: serviceOfSuffix(suffix) });
  }
  if (LICENCE.test(value)) {
    const [licenceAbbr = ""] = value;
    const isNumbered = /^..?[12]-\d{8}-|号-/.test(value);
    return ok({
      kind: "LICENCE",
      subject: isNumbered ? value.replace(/-[1-9]\d{0,4}[AXK]?$/, "") : value,
      abbr: licenceAbbr,
    });
  }
  return LIKE_A_NUMBER.test(value) ? ok({ kind: "UNUSUAL", text: value }) : fail("F703");
}

/**
 * A new subject number (主体备案号): `粤ICP备2026000001号`.
 *
 * @param abbr the bureau's character; 甘 is read but never issued
 * @param year four digits
 * @param counter 1 to 999999, per bureau and year
 * @throws RangeError outside these bounds
 * @source filing-types.md §5.1 of the domain notes
 */
export function formatSubjectNumber(abbr: string, year: number, counter: number): string {
  if ([...abbr].length !== 1 || !ISSUED.includes(abbr)) throw new RangeError(`no bureau issues ${abbr}`);
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError(`year ${year}`);
  if (!Number.isInteger(counter) || counter < 1 || counter > 999_999)
    throw new RangeError(`counter ${counter}`);
  return `${abbr}ICP备${year}${String(counter).padStart(6, "0")}号`;
}

/**
 * A service number (网站备案号): subject number, serial, suffix of its kind; `粤ICP备2026000001号-2A`.
 *
 * @throws RangeError for a serial that is not 1 to 99999
 * @source filing-types.md §5.1 of the domain notes
 */
export function formatServiceNumber(subject: string, serial: number, service: NumberedService): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > 99_999) throw new RangeError(`serial ${serial}`);
  return `${subject}-${serial}${SERVICE_SUFFIXES[service]}`;
}

/**
 * The next serial of a subject: the highest ever given plus one, so none is used twice.
 *
 * @param given serials of all services of the subject, cancelled ones included, whatever their kind
 * @source filing-types.md §5.1 of the domain notes
 */
export function nextServiceSerial(given: readonly number[]): number {
  return Math.max(0, ...given) + 1;
}

/**
 * The number a website shows at its foot: the service number, in provinces with `footer = SUBJECT` the subject
 * number. Apps and other kinds show their service number everywhere; unreadable numbers stay as they are.
 *
 * @source workflow.md §7 and bureaus.md §9.1 of the domain notes
 */
export function footerNumber(serviceNumber: string, footer: "SERVICE" | "SUBJECT"): string {
  const parsed = parseFilingNumber(serviceNumber);
  const isSite = parsed.ok && parsed.value.kind === "SERVICE" && parsed.value.service === "WEBSITE";
  if (!isSite || footer === "SERVICE" || parsed.value.kind !== "SERVICE") return serviceNumber;
  return parsed.value.subject;
}
