/** Whom the matrix sends: one of each kind of person that can ask. */
export const PERSONS = [
  "visitor",
  "owner",
  "stranger",
  "reviewer",
  "otherReviewer",
  "bureau",
  "otherBureau",
  "admin",
] as const;
export type Person = (typeof PERSONS)[number];

/** One of each role: where there is nothing that is somebody's, the others are no different. */
export const ROLES: readonly Person[] = ["visitor", "owner", "reviewer", "bureau", "admin"];

/** Whom the matrix sends to a page, route or action. */
export function askersOf({ object }: { readonly object?: ObjectName }): readonly Person[] {
  if (!object) return ROLES;
  return AT_DESK.includes(object) ? PERSONS : PERSONS.filter((person) => person !== "otherReviewer");
}

/** Who may. `owner` stands for the applicant whose object it is. */
export type Allowed = readonly Person[];

export const EVERYBODY: Allowed = PERSONS;
export const SIGNED_IN: Allowed = ["owner", "stranger", "reviewer", "bureau", "otherBureau", "admin"];
export const APPLICANTS: Allowed = ["owner", "stranger"];
export const OWNER: Allowed = ["owner"];
export const REVIEWERS: Allowed = ["reviewer", "otherReviewer"];
/** The reviewer who took the order. */
export const HOLDER: Allowed = ["reviewer"];
export const OFFICERS: Allowed = ["bureau", "otherBureau"];
/** The officers of the order's province; those of another one learn nothing. */
export const ITS_OFFICERS: Allowed = ["bureau"];
export const ADMINS: Allowed = ["admin"];

/** Since when the ministry lacks the record of `missing`. */
export const MISSING_SINCE = "2026-01-01T00:00:00.000Z";

/** What a path or form can name; `tests/authorization/objects.ts` makes them. */
export type ObjectName =
  | "draft"
  | "stale"
  | "queued"
  | "agreed"
  | "expired"
  | "complete"
  | "represented"
  | "submitted"
  | "next"
  | "mailing"
  | "supplement"
  | "unverified"
  | "picture"
  | "ownPicture"
  | "record"
  | "missing"
  | "held"
  | "checked"
  | "answered"
  | "case"
  | "proposed"
  | "message"
  | "notice"
  | "session"
  | "bystander"
  | "secured"
  | "instance"
  | "trusted"
  | "rule"
  | "ruleDraft"
  | "ruleProposal";

/** What a reviewer can take, and so one of them may hold. */
const AT_DESK: readonly ObjectName[] = ["submitted", "next", "held", "checked", "answered"];

export interface PageRule {
  readonly may: Allowed;
  /** Whose object stands in the path. */
  readonly object?: ObjectName;
  /** Values of the other parts of the path. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Who gets in and is led on from here. */
  readonly leadsOn?: Allowed;
}

const publicPage: PageRule = { may: EVERYBODY };
/** Carries on what was begun on the page before; without that it leads back there. */
const secondPage: PageRule = { may: EVERYBODY, leadsOn: EVERYBODY };
const ofOwner = (object: ObjectName, parts?: PageRule["parts"]): PageRule => ({
  may: OWNER,
  object,
  ...(parts ? { parts } : {}),
});

/** Who may open each page, by its file below `app/`. */
export const PAGES: Readonly<Record<string, PageRule>> = {
  "(console)/admin/audit": { may: ADMINS },
  "(console)/admin/instances/import": { may: ADMINS },
  "(console)/admin/instances": { may: ADMINS },
  "(console)/admin/ip-ranges": { may: ADMINS },
  "(console)/admin/orders/[orderNo]/end": { may: ADMINS, object: "submitted" },
  "(console)/admin/orders/[orderNo]": { may: ADMINS, object: "submitted" },
  "(console)/admin/orders": { may: ADMINS },
  "(console)/admin/outbox": { may: ADMINS },
  "(console)/admin/rules/[documentId]/change/back-test": { may: ADMINS, object: "ruleDraft" },
  "(console)/admin/rules/[documentId]/change": { may: ADMINS, object: "ruleDraft" },
  "(console)/admin/rules/[documentId]": { may: ADMINS, object: "rule" },
  "(console)/admin/rules/new": { may: ADMINS },
  "(console)/admin/rules": { may: ADMINS },
  "(console)/admin/registry/import": { may: ADMINS },
  "(console)/admin/registry/missing/[recordId]": { may: ADMINS, object: "missing" },
  "(console)/admin/registry/missing": { may: ADMINS },
  "(console)/admin/registry": { may: ADMINS },
  "(console)/admin/users": { may: ADMINS },
  "(console)/bureau/[orderNo]/approve": { may: ITS_OFFICERS, object: "case" },
  "(console)/bureau/[orderNo]": { may: ITS_OFFICERS, object: "case" },
  "(console)/bureau/[orderNo]/refuse": { may: ITS_OFFICERS, object: "case" },
  "(console)/bureau": { may: OFFICERS },
  "(console)/bureau/register": { may: OFFICERS },
  "(console)/review/[orderNo]/decide/[decision]": {
    may: REVIEWERS,
    object: "held",
    parts: { decision: "reject" },
    leadsOn: ["otherReviewer"],
  },
  "(console)/review/[orderNo]": { may: REVIEWERS, object: "held" },
  "(console)/review": { may: REVIEWERS },
  "(portal)/account/contacts/code": { may: SIGNED_IN, leadsOn: SIGNED_IN },
  "(portal)/account/contacts": { may: SIGNED_IN },
  "(portal)/account/notices/choices": { may: SIGNED_IN },
  "(portal)/account/notices": { may: SIGNED_IN },
  "(portal)/account/privacy": { may: SIGNED_IN },
  // Only leads to the page below it, which asks who it is.
  "(portal)/account": { may: EVERYBODY, leadsOn: EVERYBODY },
  "(portal)/account/security": { may: SIGNED_IN },
  // Two pages that only carry on what was begun: without that they lead back.
  "(portal)/account/security/two-step/codes": { may: SIGNED_IN, leadsOn: SIGNED_IN },
  "(portal)/account/security/two-step/new": { may: SIGNED_IN, leadsOn: SIGNED_IN },
  "(portal)/account/security/two-step": { may: SIGNED_IN },
  "(portal)/filings/[orderNo]/abandon": ofOwner("complete"),
  "(portal)/filings/[orderNo]/check": ofOwner("complete"),
  "(portal)/filings/[orderNo]/confirm": ofOwner("complete"),
  "(portal)/filings/[orderNo]/materials": ofOwner("complete"),
  "(portal)/filings/[orderNo]": ofOwner("complete"),
  "(portal)/filings/[orderNo]/papers": ofOwner("mailing"),
  "(portal)/filings/[orderNo]/receipt/[number]": ofOwner("submitted", { number: "1" }),
  "(portal)/filings/[orderNo]/remarks": ofOwner("supplement"),
  "(portal)/filings/[orderNo]/resubmit": ofOwner("unverified"),
  "(portal)/filings/[orderNo]/services/[serviceKey]/access": ofOwner("complete", { serviceKey: "s1" }),
  "(portal)/filings/[orderNo]/services/[serviceKey]/address": ofOwner("complete", { serviceKey: "s1" }),
  "(portal)/filings/[orderNo]/services/[serviceKey]/details": ofOwner("complete", { serviceKey: "s1" }),
  "(portal)/filings/[orderNo]/services/[serviceKey]/person": ofOwner("complete", { serviceKey: "s1" }),
  "(portal)/filings/[orderNo]/sponsor/legal-representative": ofOwner("represented"),
  "(portal)/filings/[orderNo]/sponsor": ofOwner("complete"),
  "(portal)/filings/[orderNo]/sponsor/person": ofOwner("complete"),
  "(portal)/filings/[orderNo]/take-back": ofOwner("supplement"),
  "(portal)/filings/[orderNo]/copy": ofOwner("expired"),
  "(portal)/filings/[orderNo]/revive": ofOwner("expired"),
  "(portal)/filings/[orderNo]/withdraw": ofOwner("submitted"),
  "(portal)/filings/new": { may: APPLICANTS },
  "(portal)/filings/new/pre-check": { may: APPLICANTS },
  "(portal)/filings/new/queue": { may: APPLICANTS },
  "(portal)/filings/queue/[queuedId]": ofOwner("queued"),
  "(portal)/filings/queue/[queuedId]/withdraw": ofOwner("queued"),
  "(portal)/filings/queue": { may: APPLICANTS },
  "(portal)/filings": { may: APPLICANTS },
  "(portal)/records/[subjectNumber]": ofOwner("record"),
  "(portal)/records": { may: APPLICANTS },
  "(portal)/servers/instances/[instanceId]": ofOwner("instance"),
  "(portal)/servers": { may: APPLICANTS },
  "(portal)/servers/received": { may: APPLICANTS },
  "(portal)/servers/white-list": { may: APPLICANTS },
  "(public)/help": publicPage,
  "(public)": publicPage,
  "(public)/pre-check": publicPage,
  "(public)/pre-check/result": publicPage,
  "(public)/privacy": publicPage,
  "(public)/recover/code": secondPage,
  "(public)/recover": publicPage,
  "(public)/rules": publicPage,
  "(public)/rules/[iso]": { ...publicPage, parts: { iso: "gd" } },
  "(public)/set-password": publicPage,
  // Without a password that was right before, it says so and shows no form.
  "(public)/sign-in/code": publicPage,
  "(public)/sign-in": { may: EVERYBODY, leadsOn: SIGNED_IN },
  "(public)/sign-up/codes": secondPage,
  "(public)/sign-up": publicPage,
  "(public)/terms": publicPage,
  "(public)/track/code": secondPage,
  "(public)/track/order": secondPage,
  "(public)/track": publicPage,
  "(public)/verify/done": secondPage,
  "(public)/verify": publicPage,
  "demo/phone": publicPage,
};

export interface RouteRule {
  readonly may: Allowed;
  /** Whose object stands in the path or the form. */
  readonly object?: ObjectName;
  readonly parts?: Readonly<Record<string, string>>;
  /** What the rightful person sends; `{object}` is the object's number, `{new}` an id nobody has used. */
  readonly json?: object;
  readonly form?: Readonly<Record<string, string>>;
  /** The field of the form that carries a picture. */
  readonly picture?: string;
  /** It knows GET alone. */
  readonly hasNoHead?: true;
  /** The first rightful call writes something. */
  readonly changes?: true;
  /** The session that calls it is over afterwards. */
  readonly endsSession?: true;
}

/** Who may look at the pictures of an order that lies at the bureau. */
const READERS: Allowed = ["owner", "reviewer", "bureau", "admin"];

/** Who may call each method of the route handlers, by their file below `app/`; once for each kind of object. */
export const ROUTES: Readonly<Record<string, readonly RouteRule[]>> = {
  "GET api/auth/[...nextauth]": [{ may: EVERYBODY, parts: { "...nextauth": "session" }, hasNoHead: true }],
  "PATCH api/filings/[orderNo]/draft": [
    {
      may: OWNER,
      object: "draft",
      json: { base: 1, patch: { "sponsor.commAddress": "科苑路9号讯美科技广场3栋1202室" } },
      changes: true,
    },
    {
      may: OWNER,
      object: "queued",
      json: { base: 1, patch: { "sponsor.commAddress": "科苑路9号讯美科技广场3栋1202室" } },
      changes: true,
    },
  ],
  "GET api/health": [{ may: EVERYBODY }],
  // Asks for the token of the provider's systems, and for nobody's session.
  "POST api/instances": [{ may: [], json: { id: "instance" } }],
  "GET api/materials/[id]/[variant]": [
    { may: READERS, object: "picture", parts: { variant: "preview" } },
    // Before an order is submitted nobody of the staff but administrators knows of it.
    { may: ["owner", "admin"], object: "ownPicture", parts: { variant: "preview" } },
  ],
  "GET api/regions/[code]": [{ may: EVERYBODY, parts: { code: "440000" } }],
  "GET api/registry-template/[format]": [{ may: EVERYBODY, parts: { format: "csv" } }],
  "POST api/uploads": [
    {
      may: OWNER,
      object: "draft",
      form: { orderNo: "{object}", kind: "SPONSOR_CERT", owner: "sponsor", side: "1", uploadKey: "{new}" },
      picture: "file",
      changes: true,
    },
  ],
  "POST preferences": [{ may: EVERYBODY, form: { locale: "zh-CN" } }],
  "POST sign-out": [{ may: EVERYBODY, endsSession: true }],
};
