import {
  changeEmailForm,
  changeMobileForm,
  changePasswordForm,
  contactCodeForm,
  recoverCodeForm,
  recoverForm,
  resendForm,
  setPasswordForm,
  signInForm,
  signUpCodesForm,
  signUpForm,
} from "@/lib/forms/account-forms";
import { beginTwoStepForm, changeTwoStepForm, secondFactorForm } from "@/lib/forms/second-factor";
import { codeContactForm } from "@/lib/forms/servers-form";
import { trackCodeForm, trackForm } from "@/lib/forms/track-form";
import { verifyForm } from "@/lib/forms/verify-form";
import { rangeTableVersion } from "@/lib/server/instances/provider-ranges";
import { CONFIRM_EXAMPLE } from "@/lib/wizard/steps/confirm.cases";
import {
  ADMINS,
  type Allowed,
  APPLICANTS,
  EVERYBODY,
  HOLDER,
  ITS_OFFICERS,
  MISSING_SINCE,
  type ObjectName,
  OWNER,
  REVIEWERS,
  SIGNED_IN,
} from "./manifest";
import { RULE_ACTIONS } from "./manifest-rule-actions";

type Values = Readonly<Record<string, string>>;

export interface ActionRule {
  readonly may: Allowed;
  /** Each action gets one of its own, so that none finds what another one left. */
  readonly object?: ObjectName;
  /** Arguments before the form: the order's number, and what else was bound to it. */
  readonly bound?: readonly string[];
  /**
   * What the rightful person sends: `{object}` is the object's number, `{id}` one of the rows that hang on it.
   * Everybody else sends the same.
   */
  readonly values?: Values;
  /** Fields besides those of `values`. */
  readonly texts?: readonly string[];
  /** The first rightful call writes something: so would the others if they were let in. */
  readonly changes?: true;
  /** Everybody who may call it gets the same answer, but only the owner's call changes anything. */
  readonly isForOwner?: true;
  /** `state`: answers with a state of the form; `form`: gets the form alone; `none`: gets no form. */
  readonly shape: "state" | "form" | "none";
}

type Form = { readonly shape: object };
const fieldsOf = (...forms: readonly Form[]) => forms.flatMap(({ shape }) => Object.keys(shape));

/** Answered without anything being written: there is nothing to write before what has to come first. */
const open = (...forms: readonly Form[]): ActionRule => ({
  ...{ may: EVERYBODY, texts: [...fieldsOf(...forms), "next"], shape: "state" },
});
const ofAccount = (...forms: readonly Form[]): ActionRule => ({
  ...{ may: SIGNED_IN, texts: fieldsOf(...forms), shape: "state" },
});

const ofAdmin = (object: ObjectName, values: Values): ActionRule => ({
  ...{ may: ADMINS, object, values, changes: true, shape: "form" },
});
const ofImport = (table: string): ActionRule => ({
  ...{ may: ADMINS, values: { table, act: "check" }, texts: ["digest"], shape: "state" },
});
const ofSearch = (texts: readonly string[] = []): ActionRule => ({
  ...{ may: ADMINS, values: { q: "13800138000" }, texts, shape: "form" },
});
const ofEnding = (object: ObjectName, values: Values = {}): ActionRule => ({
  ...ofAdmin(object, { orderNo: "{object}", ...values }),
  shape: "state",
});
const ofDesk = (object: ObjectName, values: Values = {}): ActionRule => ({
  ...{ may: HOLDER, object, changes: true, shape: "form" },
  texts: ["changed", "anchor", "note", "failure"],
  values: { orderNo: "{object}", ...values },
});
const ofBureau = (values: Values = {}): ActionRule => ({
  ...{ may: ITS_OFFICERS, object: "case", changes: true, shape: "state" },
  values: { orderNo: "{object}", submissionNumber: "1", ...values },
});
const ofOrder = (object: ObjectName, values: Values = {}, bound: readonly string[] = []): ActionRule => ({
  ...{ may: OWNER, object, values, changes: true, shape: "state" },
  bound: ["{object}", ...bound],
});

const ofServers = (object: ObjectName, values: Values): ActionRule => ({
  ...{ may: OWNER, object, values, changes: true, shape: "state" },
});

const TICKED = Object.fromEntries(
  Object.entries(CONFIRM_EXAMPLE).map(([path, value]) => [path, String(value)]),
);

/** Who may call each server action, by its file below `app/` and its name. */
export const ACTIONS: Readonly<Record<string, ActionRule>> = {
  "(console)/admin/instances/import/actions importInstancesAction": ofImport("id"),
  "(console)/admin/ip-ranges/actions changeRangesAction": {
    ...{ may: ADMINS, changes: true, shape: "state" },
    values: { table: "8.8.8.0/24", version: rangeTableVersion([]) },
  },
  "(console)/admin/orders/[orderNo]/end/actions confirmEndAction": ofEnding("proposed", { version: "1" }),
  "(console)/admin/orders/[orderNo]/end/actions discardEndAction": ofEnding("proposed"),
  "(console)/admin/orders/[orderNo]/end/actions endOrderAction": {
    ...ofEnding("submitted", { version: "1", reason: "DUPLICATE" }),
    texts: ["note"],
  },
  "(console)/admin/outbox/actions replayMessageAction": ofAdmin("message", { messageId: "{object}" }),
  "(console)/admin/search-actions searchAccountsAction": ofSearch(["role", "status"]),
  "(console)/admin/search-actions searchInstancesAction": ofSearch(),
  "(console)/admin/search-actions searchOrdersAction": ofSearch([
    ...["state", "province", "type", "age", "reviewer"],
  ]),
  "(console)/admin/search-actions searchRegistryAction": ofSearch(),
  "(console)/bureau/register/actions searchRegisterAction": { ...ofSearch(), may: ["bureau"] },
  ...RULE_ACTIONS,
  "(console)/admin/registry/import/actions importRegistryAction": ofImport("cert_type"),
  "(console)/admin/registry/missing/actions decideMissingAction": {
    ...ofAdmin("missing", { id: "{object}", since: MISSING_SINCE, act: "keep", reason: "已核对" }),
    shape: "state",
  },
  "(console)/admin/users/actions changeAccountStatusAction": ofAdmin("bystander", {
    accountId: "{object}",
    status: "DISABLED",
  }),
  "(console)/admin/users/actions createStaffAction": {
    ...{ may: ADMINS, changes: true, shape: "state" },
    values: {
      email: "new-staff@tests.example",
      role: "REVIEWER",
      displayName: "新人",
      organisation: "",
      provinces: "",
    },
  },
  "(console)/admin/users/actions resetSecondFactorAction": ofAdmin("secured", { accountId: "{object}" }),
  "(console)/bureau/actions approveOrderAction": ofBureau(),
  "(console)/bureau/actions refuseOrderAction": ofBureau({
    code1: "R-BUR-01",
    place1: "",
    text1: "请补充说明网站用途",
  }),
  "(console)/bureau/actions revealAnswerAction": {
    ...ofBureau(),
    bound: ["{object}"],
    values: { path: "sponsorPrincipal.certNo", reason: "COMPARE" },
    texts: ["note"],
  },
  "(console)/review/[orderNo]/actions decideAction": ofDesk("held", {
    decision: "SUPPLEMENT",
    submissionNumber: "1",
  }),
  "(console)/review/[orderNo]/actions decideFaceAction": ofDesk("held", {
    serviceKey: "s1",
    verdict: "PASSED",
  }),
  "(console)/review/[orderNo]/actions judgeRemarkAction": ofDesk("answered", {
    remarkId: "{id}",
    verdict: "accept",
  }),
  "(console)/review/[orderNo]/actions markAction": ofDesk("held", {
    targets: "sponsor.sponsorName",
    mark: "pass",
  }),
  "(console)/review/[orderNo]/actions releaseAction": ofDesk("held"),
  "(console)/review/[orderNo]/actions removeRemarkAction": ofDesk("held", { remarkId: "{id}" }),
  "(console)/review/[orderNo]/actions renewLeaseAction": {
    ...{ may: HOLDER, object: "held", bound: ["{object}"], changes: true, shape: "none" },
  },
  "(console)/review/[orderNo]/actions requireMailingAction": {
    ...ofDesk("checked", { submissionNumber: "1", papers: "授权书原件", address: "广州市天河区1号" }),
    shape: "state",
  },
  "(console)/review/[orderNo]/actions revealAction": {
    ...ofDesk("held", { path: "sponsorPrincipal.certNo", reason: "COMPARE" }),
    ...{ texts: ["note"], shape: "state" },
  },
  "(console)/review/[orderNo]/actions saveRemarkAction": {
    ...ofDesk("held", { target: "sponsor.sponsorName", reasonCode: "R-SUB-04", text: "请核对" }),
    shape: "state",
  },
  "(console)/review/actions takeNextAction": {
    ...{ may: REVIEWERS, object: "next", changes: true, shape: "none" },
  },
  "(console)/review/actions takeOrderAction": { ...ofDesk("submitted"), may: REVIEWERS },
  "(portal)/account/contacts/actions changeEmailAction": ofAccount(changeEmailForm),
  "(portal)/account/contacts/actions changeMobileAction": ofAccount(changeMobileForm),
  "(portal)/account/contacts/actions completeContactAction": ofAccount(contactCodeForm),
  "(portal)/account/notices/actions markAllReadAction": {
    ...{ may: SIGNED_IN, object: "notice", changes: true, isForOwner: true, shape: "none" },
  },
  "(portal)/account/notices/actions openNoticeAction": {
    ...{ may: SIGNED_IN, object: "notice", changes: true, isForOwner: true, shape: "form" },
    values: { id: "{object}" },
  },
  "(portal)/account/notices/choices/actions chooseNoticesAction": {
    ...{ may: SIGNED_IN, values: { "N1:EMAIL": "0" }, changes: true, shape: "state" },
  },
  "(portal)/account/security/actions changePasswordAction": ofAccount(changePasswordForm),
  "(portal)/account/security/actions endOtherSessionsAction": {
    ...{ may: SIGNED_IN, changes: true, shape: "none" },
  },
  "(portal)/account/security/actions endSessionAction": {
    ...{ may: SIGNED_IN, object: "session", changes: true, isForOwner: true, shape: "form" },
    values: { sessionId: "{object}" },
  },
  "(portal)/account/security/two-step/actions beginTwoStepAction": ofAccount(beginTwoStepForm),
  "(portal)/account/security/two-step/actions changeTwoStepAction": ofAccount(changeTwoStepForm),
  "(portal)/account/security/two-step/actions completeTwoStepAction": ofAccount(contactCodeForm),
  "(portal)/account/security/two-step/actions leaveCodesAction": { may: SIGNED_IN, shape: "none" },
  "(portal)/filings/[orderNo]/act-actions abandonAction": ofOrder("draft", { typed: "{object}" }),
  "(portal)/filings/[orderNo]/act-actions acknowledgeStaleAction": ofOrder("stale"),
  "(portal)/filings/[orderNo]/act-actions copyAction": ofOrder("expired", { draft: "{id}" }),
  "(portal)/filings/[orderNo]/act-actions dontSubmitAction": ofOrder("agreed"),
  "(portal)/filings/[orderNo]/act-actions reviveAction": ofOrder("expired"),
  "(portal)/filings/[orderNo]/act-actions resubmitAction": ofOrder("unverified"),
  "(portal)/filings/[orderNo]/act-actions takeBackAction": ofOrder("supplement"),
  "(portal)/filings/[orderNo]/act-actions withdrawAction": ofOrder("submitted"),
  "(portal)/filings/[orderNo]/confirm/actions submitAction": ofOrder("complete", TICKED),
  "(portal)/filings/[orderNo]/materials/actions removeMaterialAction": {
    ...ofOrder("complete", { orderNo: "{object}", id: "{id}", at: "sponsor" }),
    bound: [],
    shape: "form",
  },
  "(portal)/filings/[orderNo]/papers/actions enterTrackingNumberAction": ofOrder("mailing", {
    carrier: "SF",
    number: "SF1234567890123",
  }),
  "(portal)/filings/[orderNo]/remarks/actions contestRemarkAction": ofOrder("supplement", {
    remarkId: "{id}",
    text: "与营业执照一致",
  }),
  "(portal)/filings/[orderNo]/step-actions saveStepAction": ofOrder(
    "draft",
    { version: "1", "sponsor.commAddress": "科苑路9号讯美科技广场3栋1202室" },
    ["sponsor", ""],
  ),
  "(portal)/filings/new/pre-check/actions takeOverAction": {
    ...{ may: APPLICANTS, object: "expired", changes: true, shape: "state" },
    values: {
      draft: "{id}",
      answers:
        "province=44&kind=ENTERPRISE&person=LEGAL_REP&services=WEBSITE&sponsor=NO&service=NO&holder=SPONSOR&approvals=NONE",
    },
  },
  "(portal)/filings/queue/actions holdQueuedAction": ofOrder("queued"),
  "(portal)/filings/queue/actions moveQueuedAction": ofOrder("queued", {}, ["up"]),
  // Nothing is put in before the basic check is passed.
  "(portal)/filings/queue/actions queueFilingAction": { may: APPLICANTS, shape: "state" },
  "(portal)/filings/queue/actions resumeQueuedAction": ofOrder("queued"),
  "(portal)/filings/queue/actions withdrawQueuedAction": { ...ofOrder("queued"), bound: ["{id}"] },
  "(portal)/records/[subjectNumber]/actions reportPoliceFilingAction": {
    ...{ may: OWNER, object: "record", changes: true, shape: "form" },
    values: { subjectNumber: "{object}" },
  },
  "(portal)/servers/instances/[instanceId]/actions bindCodeAction": ofServers("instance", {
    instanceId: "{object}",
    code: "{id}",
    contact: "guest@tests.example",
  }),
  "(portal)/servers/instances/[instanceId]/actions generateCodesAction": ofServers("instance", {
    instanceId: "{object}",
    count: "1",
    known: "4",
  }),
  "(portal)/servers/instances/[instanceId]/actions voidCodeAction": ofServers("instance", {
    instanceId: "{object}",
    code: "{id}",
    confirm: "yes",
  }),
  "(portal)/servers/received/actions askForCodeAction": {
    ...{ may: APPLICANTS, texts: fieldsOf(codeContactForm), shape: "state" },
  },
  "(portal)/servers/white-list/actions distrustContactAction": {
    ...{ may: APPLICANTS, object: "trusted", changes: true, isForOwner: true, shape: "state" },
    values: { id: "{object}" },
  },
  "(portal)/servers/white-list/actions trustContactAction": {
    ...{ may: APPLICANTS, values: { contact: "guest@tests.example" }, changes: true, shape: "state" },
  },
  "(public)/recover/actions completeRecoveryAction": open(recoverCodeForm),
  "(public)/recover/actions requestRecoveryAction": open(recoverForm),
  "(public)/set-password/actions setPasswordAction": open(setPasswordForm),
  "(public)/sign-in/actions completeSignInAction": open(secondFactorForm),
  "(public)/sign-in/actions signInAction": open(signInForm),
  "(public)/sign-up/actions completeSignUpAction": open(signUpCodesForm, resendForm),
  "(public)/sign-up/actions requestSignUpAction": open(signUpForm),
  "(public)/track/actions openTrackingAction": open(trackCodeForm),
  "(public)/track/actions requestTrackingAction": open(trackForm),
  "(public)/verify/actions verifyAction": open(verifyForm),
};
