import type { Translation } from "../../translation";
import type { preCheck as source } from "../zh-CN/pre-check";

export const preCheck = {
  title: "Pre-check",
  lead: "Answer 8 questions and see the filing type, the steps, the papers, how long it takes and what filings are sent back for. No account needed.",
  privacy:
    "You only choose: no names, numbers or domains. The answers stand in the address of the result and nowhere else, so it can be passed on.",
  choose: "Please choose",
  submit: "Show the result",
  questions: {
    province: {
      name: "Province",
      label: "In which province is the sponsor resident?",
      hint: "Organisations: the registered address of the certificate. Individuals: identity card or place of living.",
    },
    kind: { name: "Kind of sponsor", label: "Who files?", hint: "Sole traders choose “enterprise”." },
    card: {
      name: "Identity card",
      label: "Of which province is your identity card?",
      hint: "The province of the address on the card.",
    },
    person: {
      name: "Person in charge",
      label: "Who will be in charge?",
      hint: "Persons in charge answer the ministry’s SMS; the service’s also does the face check.",
    },
    services: {
      name: "What is filed",
      label: "What is to be filed?",
      hint: "Each website and App gets a number of its own.",
    },
    sponsor: {
      name: "Record of the sponsor",
      label: "Was the sponsor ever filed?",
      hint: "Search for the sponsor’s name at beian.miit.gov.cn.",
    },
    service: {
      name: "Record of the domain or App",
      label: "Was this domain or App ever filed?",
      hint: "Check website and App separately if they differ.",
    },
    holder: {
      name: "Holder of the domain",
      label: "In whose name is the domain registered?",
      hint: "As the registrar has verified it.",
    },
    approvals: {
      name: "Approvals",
      label: "Does the content touch any of these?",
      hint: "They need the approval of an authority first. Choose all that apply.",
    },
  },
  onlyOrganisation: "For organisations",
  onlyIndividual: "For individuals",
  faults: {
    missing: "Please answer: {question}",
    unknown: "There is no such choice; choose again: {question}",
    alone: "“None of these” cannot stand beside another choice; keep only what applies",
    contradiction:
      "If the domain or App is filed under this sponsor, the sponsor is on record with it; correct this answer or the record of the sponsor",
    ofOrganisation:
      "An individual has no legal representative, shareholder or manager; choose “the sponsor” or “somebody else”",
  },
  result: {
    title: "Result of the pre-check",
    lead: "By your answers and the present rules of {province}; what counts in the end is the record found once you fill in.",
    copyLink: "Copy link",
    linkCopied: "Copied",
    print: "Print",
    again: "Change answers",
    rule: "Rule {row} of the type table.",
    type: "Filing type: {type}",
    refused: "This cannot be filed now",
    wayOut: "What to do:",
    open: "The filing type depends on the record",
    openText:
      "There is something you do not know. Once you fill in, the system looks it up by document number and domain and tells you. It can be one of these:",
    allRefused: "Whatever the record of the sponsor is, one of these has to be dealt with first:",
    openRefused: "Not possible at present",
    ifRecords: "sponsor: {sponsor}; domain or App: {service}",
    notOnline:
      "This platform takes first filings online; contact our support for “{type}”. What you enter is saved.",
    steps: {
      title: "Steps and time",
      basis: "As for “{type}”, which asks for most.",
      use: "{step} ({use})",
      you: "you",
      us: "us, within {days} working days",
      sms: "{who}, within {hours} hours",
      bureau: "bureau of {province}, usually {typical} working days, at most {latest}",
      today:
        "Submitted today, it is usually decided around {typical}, at the latest {latest}; supplements come on top.",
      provisional: "The holidays of the next year are not announced yet, so the dates may move.",
    },
    materials: {
      title: "Papers to prepare",
      groups: { sponsor: "Sponsor", person: "Persons in charge", service: "Website or App" },
      bothSides: "{material}, both sides",
      ofItem: "{material}: {item}",
      forEach: "one each for website and App",
      optional: "advised",
      reuse: "on file",
      besides: "Only if one of these applies",
    },
    traps: {
      title: "What filings are sent back for",
      lead: "Each with the reason as it would be given, and how to keep clear of it.",
      ofCase: "In your case",
      always: "In every filing",
      block: "not accepted",
      warn: "may be questioned",
      avoid: "How to avoid it:",
      uncertain: "Sources differ on this rule of the province; the bureau has the last word.",
    },
    changes: {
      title: "If the record says otherwise",
      text: "The record decides the type, nobody chooses it. If it differs from your answers, the system names the point and the type it leads to; whatever you entered and is still valid is kept.",
    },
    answers: "Your answers",
    start: {
      title: "Start the filing",
      filedHere: "The sponsor is filed with us: use the account of that filing, as no other can file for it.",
      text: "Once you are signed in, province, kind of sponsor and website or App are taken into the basic check; you fill in the rest.",
      signUp: "Sign up and start",
      signIn: "Sign in",
      go: "Take over and start",
      staff: "You are signed in as staff; file with an applicant’s account.",
    },
  },
  takeOver: {
    title: "Take over the pre-check",
    lead: "This goes into the basic check, where all of it can still be changed.",
    kept: "stays “{value}”, as you entered it",
    set: "becomes “{value}”",
    allKept: "You have entered all of this already; nothing is changed.",
    submit: "Take over and go on",
    skip: "Go on without it",
    open: "You have a filing under way: no other can be begun, and it is not changed.",
    toOrder: "Open the filing under way",
    invalid: "The answers in this link are incomplete or out of date; there is nothing to take over.",
    toPreCheck: "Check again",
  },
} satisfies Translation<typeof source>;
