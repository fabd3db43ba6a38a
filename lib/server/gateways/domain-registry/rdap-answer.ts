import { z } from "zod";
import { chinaDay, type PlainDate } from "@/lib/domain/calendar/plain-date";
import type { DomainFacts, DomainHolder, Known } from "@/lib/domain/network/domain-facts";
import { normaliseText } from "@/lib/domain/text/normalise";

const texts = z.array(z.string()).default([]);
const card = z.tuple([z.literal("vcard"), z.array(z.array(z.unknown()))]);
const publicId = z.object({ type: z.string(), identifier: z.string() });
const remark = z.object({ title: z.string().default(""), type: z.string().default("") });
const entity = z.object({
  roles: texts,
  status: texts,
  remarks: z.array(remark).default([]),
  vcardArray: card.optional().catch(undefined),
  publicIds: z.array(publicId).default([]),
});
const label = z.object({ type: z.string().optional(), description: z.string().optional() });

/** What we read of a domain object (RFC 9083 §5.3) with its redactions (RFC 9537). */
const answer = z.object({
  objectClassName: z.literal("domain"),
  ldhName: z.string(),
  status: texts,
  events: z.array(z.object({ eventAction: z.string(), eventDate: z.string() })).default([]),
  entities: z.array(entity).default([]),
  redacted: z.array(z.object({ name: label })).default([]),
});

type RdapDomain = z.infer<typeof answer>;
type RdapEntity = z.infer<typeof entity>;

const LONGEST_NAME = 200;
const EXPIRY: readonly string[] = ["expiration", "registrar expiration"];
/** The holder's term is over: only a restoration brings the domain back. */
const LAPSED: readonly string[] = ["redemption period", "pending delete"];
/** Of a person or body of whom something is kept back (RFC 9083 §10.2.2). */
const HIDDEN: readonly string[] = ["private", "proxy", "obscured", "removed"];
const HOLDER_NAME = /^registrant (?:name|organi[sz]ation)$/i;
/** What registries write in the place of a name. */
const PLACEHOLDER = /redacted|privacy|proxy|not disclosed|data protected|隐私保护/i;

/** The first text of a property of a jCard (RFC 7095); of a structured one its first part. */
function propertyOf(found: RdapEntity, name: string): string {
  const property = found.vcardArray?.[1].find(([key]) => key === name);
  const value = Array.isArray(property?.[3]) ? property[3][0] : property?.[3];
  return typeof value === "string" ? normaliseText(value).slice(0, LONGEST_NAME) : "";
}

function entityOf({ entities }: RdapDomain, role: string): RdapEntity | undefined {
  return entities.find(({ roles }) => roles.includes(role));
}

/** Until when it runs; registries that renew by themselves run ahead of the registrar. */
function expiryOf({ events }: RdapDomain): Known<PlainDate> {
  const times = events
    .filter(({ eventAction }) => EXPIRY.includes(eventAction))
    .map(({ eventDate }) => Date.parse(eventDate));
  const earliest = Math.min(...times);
  const isDate = earliest >= 0 && earliest < Date.UTC(9999, 0);
  return isDate ? chinaDay(new Date(earliest)) : "UNKNOWN";
}

function holderNameOf(domain: RdapDomain): string {
  const registrant = entityOf(domain, "registrant");
  if (!registrant) return "";
  return propertyOf(registrant, "org") || propertyOf(registrant, "fn");
}

/** Whether the holder's name is left out on purpose, said as RFC 9537 has it or in a remark, as before it. */
function isRedacted({ redacted }: RdapDomain, registrant: RdapEntity | undefined): boolean {
  const labels = redacted.map(({ name: { type, description } }) => type ?? description ?? "");
  const remarks = registrant?.remarks.map(({ title, type }) => `${title} ${type}`) ?? [];
  return labels.some((text) => HOLDER_NAME.test(text)) || remarks.some((text) => /redacted/i.test(text));
}

function privacyOf(domain: RdapDomain, name: string): Known<boolean> {
  const registrant = entityOf(domain, "registrant");
  if (registrant?.status.some((status) => HIDDEN.includes(status)) || PLACEHOLDER.test(name)) return true;
  if (name !== "") return false;
  return isRedacted(domain, registrant) ? true : "UNKNOWN";
}

function approvalOf(domain: RdapDomain, approved: ReadonlySet<string> | null): Known<boolean> {
  const ids = entityOf(domain, "registrar")?.publicIds ?? [];
  const id = ids.find(({ type }) => type === "IANA Registrar ID")?.identifier;
  return approved && id ? approved.has(id) : "UNKNOWN";
}

/**
 * Reads what an RDAP service says of a domain; UNKNOWN for what is no such answer, or one about another domain.
 *
 * @param approved IANA ids of the approved registrars, null when nobody listed them
 */
export function readRdapDomain(
  content: unknown,
  asked: string,
  approved: ReadonlySet<string> | null,
): DomainFacts {
  const parsed = answer.safeParse(content);
  if (!parsed.success || parsed.data.ldhName.toLowerCase().replace(/\.$/, "") !== asked) return "UNKNOWN";
  const domain = parsed.data;
  const name = holderNameOf(domain);
  const privacyProtected = privacyOf(domain, name);
  const holder: DomainHolder = { name, certType: null, certNo: null };
  return {
    registrarApproved: approvalOf(domain, approved),
    expiresOn: expiryOf(domain),
    isLapsed: domain.status.some((status) => LAPSED.includes(status.toLowerCase())),
    realName: "UNKNOWN", // no registry says so in RDAP
    holder: privacyProtected === false ? holder : "UNKNOWN",
    privacyProtected,
  };
}
