/** Whom the matrix sends: one of each kind of person that can ask. */
export const PERSONS = [
  "visitor",
  "owner",
  "stranger",
  "reviewer",
  "bureau",
  "otherBureau",
  "admin",
] as const;
export type Person = (typeof PERSONS)[number];

/** Who may. `owner` stands for the applicant whose object it is. */
export type Allowed = readonly Person[];

export const EVERYBODY: Allowed = PERSONS;
const SIGNED_IN: Allowed = ["owner", "stranger", "reviewer", "bureau", "otherBureau", "admin"];
const APPLICANTS: Allowed = ["owner", "stranger"];
const OWNER: Allowed = ["owner"];
const REVIEWERS: Allowed = ["reviewer"];
const OFFICERS: Allowed = ["bureau", "otherBureau"];
/** The officers of the order's province; those of another one learn nothing. */
const ITS_OFFICERS: Allowed = ["bureau"];
const ADMINS: Allowed = ["admin"];

/** The objects a path can name; the run looks up one of each. */
export type ObjectName = "draft" | "submitted" | "desk" | "case" | "record" | "anyOrder";

export interface PageRule {
  readonly may: Allowed;
  /** Whose object stands in the path. */
  readonly object?: ObjectName;
  /** Values of the other parts of the path. */
  readonly parts?: Readonly<Record<string, string>>;
}

const publicPage: PageRule = { may: EVERYBODY };
const ofOwner = (object: ObjectName, parts?: PageRule["parts"]): PageRule => ({
  may: OWNER,
  object,
  ...(parts ? { parts } : {}),
});

/** Who may open each page, by its file below `app/`. */
export const PAGES: Readonly<Record<string, PageRule>> = {
  "(console)/admin/audit": { may: ADMINS },
  "(console)/admin/orders/[orderNo]/end": { may: ADMINS, object: "anyOrder" },
  "(console)/admin/orders/[orderNo]": { may: ADMINS, object: "anyOrder" },
  "(console)/admin/orders": { may: ADMINS },
  "(console)/admin/outbox": { may: ADMINS },
  "(console)/admin/users": { may: ADMINS },
  "(console)/bureau/[orderNo]/approve": { may: ITS_OFFICERS, object: "case" },
  "(console)/bureau/[orderNo]": { may: ITS_OFFICERS, object: "case" },
  "(console)/bureau/[orderNo]/refuse": { may: ITS_OFFICERS, object: "case" },
  "(console)/bureau": { may: OFFICERS },
  "(console)/bureau/register": { may: OFFICERS },
  "(console)/review/[orderNo]/decide/[decision]": {
    may: REVIEWERS,
    object: "desk",
    parts: { decision: "reject" },
  },
  "(console)/review/[orderNo]": { may: REVIEWERS, object: "desk" },
  "(console)/review": { may: REVIEWERS },
  "(portal)/account/contacts/code": { may: SIGNED_IN },
  "(portal)/account/contacts": { may: SIGNED_IN },
  "(portal)/account/notices/choices": { may: SIGNED_IN },
  "(portal)/account/notices": { may: SIGNED_IN },
  "(portal)/account/privacy": { may: SIGNED_IN },
  // Only leads to the page below it, which asks who it is.
  "(portal)/account": publicPage,
  "(portal)/account/security": { may: SIGNED_IN },
  // Two pages that only carry on what was begun: without that they lead back.
  "(portal)/account/security/two-step/codes": { may: SIGNED_IN },
  "(portal)/account/security/two-step/new": { may: SIGNED_IN },
  "(portal)/account/security/two-step": { may: SIGNED_IN },
  "(portal)/filings/[orderNo]/abandon": ofOwner("draft"),
  "(portal)/filings/[orderNo]/check": ofOwner("draft"),
  "(portal)/filings/[orderNo]/confirm": ofOwner("draft"),
  "(portal)/filings/[orderNo]/materials": ofOwner("draft"),
  "(portal)/filings/[orderNo]": ofOwner("draft"),
  "(portal)/filings/[orderNo]/papers": ofOwner("submitted"),
  "(portal)/filings/[orderNo]/receipt/[number]": ofOwner("submitted", { number: "1" }),
  "(portal)/filings/[orderNo]/remarks": ofOwner("submitted"),
  "(portal)/filings/[orderNo]/resubmit": ofOwner("submitted"),
  "(portal)/filings/[orderNo]/services/[serviceKey]/access": ofOwner("draft", { serviceKey: "s1" }),
  "(portal)/filings/[orderNo]/services/[serviceKey]/address": ofOwner("draft", { serviceKey: "s1" }),
  "(portal)/filings/[orderNo]/services/[serviceKey]/details": ofOwner("draft", { serviceKey: "s1" }),
  "(portal)/filings/[orderNo]/services/[serviceKey]/person": ofOwner("draft", { serviceKey: "s1" }),
  // The step is part of no order of the demo: nobody gets in, and the rightful way is not tried.
  "(portal)/filings/[orderNo]/sponsor/legal-representative": { may: [], object: "draft" },
  "(portal)/filings/[orderNo]/sponsor": ofOwner("draft"),
  "(portal)/filings/[orderNo]/sponsor/person": ofOwner("draft"),
  "(portal)/filings/[orderNo]/take-back": ofOwner("submitted"),
  "(portal)/filings/[orderNo]/withdraw": ofOwner("submitted"),
  "(portal)/filings/new": { may: APPLICANTS },
  "(portal)/filings": { may: APPLICANTS },
  "(portal)/records/[subjectNumber]": ofOwner("record"),
  "(portal)/records": { may: APPLICANTS },
  "(public)/help": publicPage,
  "(public)": publicPage,
  "(public)/privacy": publicPage,
  "(public)/recover/code": publicPage,
  "(public)/recover": publicPage,
  "(public)/set-password": publicPage,
  // Without a password that was right before, it says so and shows no form.
  "(public)/sign-in/code": publicPage,
  "(public)/sign-in": publicPage,
  "(public)/sign-up/codes": publicPage,
  "(public)/sign-up": publicPage,
  "(public)/terms": publicPage,
  "(public)/track/code": publicPage,
  "(public)/track/order": publicPage,
  "(public)/track": publicPage,
  "(public)/verify/done": publicPage,
  "(public)/verify": publicPage,
  "demo/phone": publicPage,
};

/** Who may call each method of the route handlers, by their file below `app/`. */
export const ROUTES: Readonly<Record<string, Allowed>> = {
  "GET api/auth/[...nextauth]": EVERYBODY,
  "POST api/auth/[...nextauth]": EVERYBODY,
  "PATCH api/filings/[orderNo]/draft": OWNER,
  "GET api/health": EVERYBODY,
  // The owner's and the reviewer's: a picture of the order that the desk's tests look at.
  "GET api/materials/[id]/[variant]": OWNER,
  "GET api/regions/[code]": EVERYBODY,
  "POST api/uploads": OWNER,
  "POST preferences": EVERYBODY,
  "POST sign-out": EVERYBODY,
};

export interface ActionRule {
  readonly may: Allowed;
  readonly object?: ObjectName;
  /** Arguments before the form: the order's number, and what else was bound to it. */
  readonly bound?: readonly string[];
  /** What the rightful person sends to be answered without changing anything; `{object}` is the order's number. */
  readonly values?: Readonly<Record<string, string>>;
  /** The rightful person cannot call it without changing what other tests look at: only the denials are tried. */
  readonly changes?: true;
  /** `state`: answers with a state of the form; `form`: gets the form alone; `none`: gets no form. */
  readonly shape: "state" | "form" | "none";
}

const open: ActionRule = { may: EVERYBODY, shape: "state" };
const NO_ID = "00000000-0000-4000-8000-000000000000";
/** The reviewer of the matrix holds no order, so that the desk refuses what it would let others do. */
const deskForm = (values: Readonly<Record<string, string>> = {}): ActionRule => ({
  may: REVIEWERS,
  object: "desk",
  values: { orderNo: "{object}", ...values },
  shape: "form",
});
const endForm = (values: Readonly<Record<string, string>> = {}): ActionRule => ({
  may: ADMINS,
  object: "anyOrder",
  values: { orderNo: "{object}", ...values },
  shape: "state",
});
const orderForm = (object: ObjectName, ...bound: readonly string[]): ActionRule => ({
  may: OWNER,
  object,
  bound: ["{object}", ...bound],
  shape: "state",
});

/** Who may call each server action, by its file below `app/` and its name. */
export const ACTIONS: Readonly<Record<string, ActionRule>> = {
  // Without a proposal, and of a version the order never had: nothing is ended.
  "(console)/admin/orders/[orderNo]/end/actions confirmEndAction": endForm({ version: "999999" }),
  "(console)/admin/orders/[orderNo]/end/actions discardEndAction": endForm(),
  "(console)/admin/orders/[orderNo]/end/actions endOrderAction": endForm({
    version: "999999",
    reason: "DUPLICATE",
  }),
  "(console)/admin/outbox/actions replayMessageAction": {
    may: ADMINS,
    values: { messageId: "00000000-0000-7000-8000-000000000000" },
    shape: "form",
  },
  "(console)/admin/users/actions changeAccountStatusAction": { may: ADMINS, changes: true, shape: "form" },
  "(console)/admin/users/actions createStaffAction": { may: ADMINS, shape: "state" },
  "(console)/admin/users/actions resetSecondFactorAction": { may: ADMINS, changes: true, shape: "form" },
  "(console)/bureau/actions approveOrderAction": {
    may: ITS_OFFICERS,
    object: "case",
    values: { orderNo: "{object}", submissionNumber: "9999" },
    shape: "state",
  },
  "(console)/bureau/actions refuseOrderAction": {
    may: ITS_OFFICERS,
    object: "case",
    values: { orderNo: "{object}", submissionNumber: "9999" },
    shape: "state",
  },
  "(console)/bureau/actions revealAnswerAction": {
    may: ITS_OFFICERS,
    object: "case",
    bound: ["{object}"],
    shape: "state",
  },
  "(console)/review/[orderNo]/actions decideAction": deskForm({ decision: "PASS", submissionNumber: "9999" }),
  "(console)/review/[orderNo]/actions decideFaceAction": deskForm({ serviceKey: "s1", verdict: "PASSED" }),
  "(console)/review/[orderNo]/actions judgeRemarkAction": deskForm({ remarkId: NO_ID, verdict: "accept" }),
  "(console)/review/[orderNo]/actions markAction": deskForm({ targets: "sponsor.sponsorName", mark: "pass" }),
  "(console)/review/[orderNo]/actions releaseAction": deskForm(),
  "(console)/review/[orderNo]/actions removeRemarkAction": {
    ...deskForm({ remarkId: NO_ID }),
    changes: true,
  },
  "(console)/review/[orderNo]/actions renewLeaseAction": {
    may: REVIEWERS,
    object: "desk",
    bound: ["{object}"],
    shape: "none",
  },
  "(console)/review/[orderNo]/actions requireMailingAction": {
    ...deskForm({ submissionNumber: "9999" }),
    shape: "state",
  },
  "(console)/review/[orderNo]/actions revealAction": deskForm({ path: "sponsor.certNo", reason: "OTHER" }),
  "(console)/review/[orderNo]/actions saveRemarkAction": {
    ...deskForm({ target: "sponsor.sponsorName" }),
    shape: "state",
  },
  "(console)/review/actions takeNextAction": { may: REVIEWERS, object: "desk", changes: true, shape: "none" },
  "(console)/review/actions takeOrderAction": { ...deskForm(), changes: true },
  "(portal)/account/contacts/actions changeEmailAction": { may: SIGNED_IN, shape: "state" },
  "(portal)/account/contacts/actions changeMobileAction": { may: SIGNED_IN, shape: "state" },
  "(portal)/account/contacts/actions completeContactAction": { may: SIGNED_IN, shape: "state" },
  "(portal)/account/notices/actions markAllReadAction": { may: SIGNED_IN, shape: "none" },
  "(portal)/account/notices/actions openNoticeAction": { may: SIGNED_IN, shape: "form" },
  "(portal)/account/notices/choices/actions chooseNoticesAction": { may: SIGNED_IN, shape: "state" },
  "(portal)/account/security/actions changePasswordAction": { may: SIGNED_IN, shape: "state" },
  "(portal)/account/security/actions endOtherSessionsAction": {
    may: SIGNED_IN,
    changes: true,
    shape: "none",
  },
  "(portal)/account/security/actions endSessionAction": { may: SIGNED_IN, shape: "form" },
  "(portal)/account/security/two-step/actions beginTwoStepAction": { may: SIGNED_IN, shape: "state" },
  "(portal)/account/security/two-step/actions changeTwoStepAction": { may: SIGNED_IN, shape: "state" },
  "(portal)/account/security/two-step/actions completeTwoStepAction": { may: SIGNED_IN, shape: "state" },
  "(portal)/account/security/two-step/actions leaveCodesAction": { may: SIGNED_IN, shape: "none" },
  "(portal)/filings/[orderNo]/act-actions abandonAction": orderForm("draft"),
  "(portal)/filings/[orderNo]/act-actions resubmitAction": orderForm("draft"),
  "(portal)/filings/[orderNo]/act-actions takeBackAction": orderForm("draft"),
  "(portal)/filings/[orderNo]/act-actions withdrawAction": orderForm("draft"),
  "(portal)/filings/[orderNo]/confirm/actions submitAction": orderForm("draft"),
  "(portal)/filings/[orderNo]/materials/actions removeMaterialAction": {
    may: OWNER,
    changes: true,
    object: "draft",
    shape: "form",
  },
  "(portal)/filings/[orderNo]/papers/actions enterTrackingNumberAction": {
    ...orderForm("submitted"),
    values: { carrier: "SF", number: "SF1234567890123" },
  },
  "(portal)/filings/[orderNo]/remarks/actions contestRemarkAction": {
    ...orderForm("submitted"),
    changes: true,
  },
  "(portal)/filings/[orderNo]/step-actions saveStepAction": orderForm("submitted", "sponsor", ""),
  "(portal)/records/[subjectNumber]/actions reportPoliceFilingAction": {
    may: OWNER,
    object: "record",
    values: { subjectNumber: "{object}" },
    changes: true,
    shape: "form",
  },
  "(public)/recover/actions completeRecoveryAction": open,
  "(public)/recover/actions requestRecoveryAction": open,
  "(public)/set-password/actions setPasswordAction": open,
  "(public)/sign-in/actions completeSignInAction": open,
  "(public)/sign-in/actions signInAction": open,
  "(public)/sign-up/actions completeSignUpAction": open,
  "(public)/sign-up/actions requestSignUpAction": open,
  "(public)/track/actions openTrackingAction": open,
  "(public)/track/actions requestTrackingAction": open,
  "(public)/verify/actions verifyAction": open,
};
