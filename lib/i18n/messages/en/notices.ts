import type { Translation } from "../../translation";
import type { notices as source } from "../zh-CN/notices";

export const notices = {
  N1: {
    subject: "Order {orderNo} submitted",
    text: "Initial review expected by {due}; please stay reachable by phone.",
  },
  N2: { subject: "Order {orderNo} withdrawn", text: "You may edit it and submit it again." },
  N3: { subject: "Order {orderNo} needs more", text: "{n} items need to be added or changed by {date}." },
  N4: {
    subject: "Order {orderNo} did not pass the initial review",
    text: "Reason: {reason}; {n} items in all. Please change and submit it again.",
  },
  N5: {
    subject: "Order {orderNo}: papers to mail",
    text: "Please mail the papers to {address} and enter the tracking number.",
  },
  N6: {
    subject: "Order {orderNo} passed the initial review",
    text: "The hand-over to the bureau follows.",
    more: "The persons in charge should watch for a message from 12381.",
  },
  N7: {
    subject: "Order {orderNo} waits for the SMS verification",
    text: "Complete the SMS verification at beian.miit.gov.cn by {deadline}; {h} h left.",
  },
  N8: {
    subject: "Order {orderNo} is back: SMS verification not completed",
    text: "The SMS verification timed out (or there were too many wrong entries). The order is back with you and may be resubmitted as it is.",
  },
  N9: { subject: "Order {orderNo} is with the bureau", text: "It has until {due} to decide." },
  N10: {
    subject: "Order {orderNo}: {result}",
    text: "Filing number: {no}.",
    more: "Show the number with its link at the foot of the site and do the police filing within 30 days.",
  },
  N11: {
    subject: "Order {orderNo} was refused by the bureau",
    text: "Reason: {reason}. Please change and submit it again.",
  },
  N12: { subject: "Order {orderNo} abandoned", text: "Its data will be deleted on {date}." },
  N13: {
    subject: "Order {orderNo} waits for you",
    text: "The order has been waiting for you for {d} days; it expires after 45.",
  },
  N14: { subject: "Order {orderNo} expired", text: "It can be revived once within 180 days." },
  N15: { subject: "Order {orderNo} ended", text: "Reason: {reason}." },
  N16: {
    subject: "{object} ends soon ({orderNo})",
    text: "{object} ends on {date}; renew it and file the change.",
  },
  N17: {
    subject: "Inspection: something is not in order ({orderNo})",
    text: "{item} is not in order; repair it by {date}.",
  },
  N18: {
    subject: "Police filing due ({orderNo})",
    text: "Please complete the police filing by {date}, then report it on the page of the record.",
  },
  N19: {
    subject: "New review task: {orderNo}",
    text: "Please complete the review by {due}.",
    kinds: {
      nearlyLate: { subject: "Review nearly late: {orderNo}", text: "Please complete the review by {due}." },
      late: { subject: "Review late: {orderNo}", text: "The review was due by {due}. Please attend to it." },
      bureauLate: {
        subject: "Bureau overdue: {orderNo}",
        text: "The bureau’s review was due by {due}. Please contact the bureau.",
      },
      endProposed: {
        subject: "To confirm: ending order {orderNo}",
        text: "Another administrator wants to end this order. It is with the ministry or the bureau, so it ends only once you or another administrator confirm.",
      },
      calendar: {
        subject: "Next year’s working days are missing",
        text: "Holidays and make-up workdays of {year} are not imported yet, so due dates beyond the turn of the year are provisional. Import the arrangement once the State Council has published it.",
      },
    },
  },
  N20: {
    subject: "Order {orderNo}: wrong entries in the SMS verification",
    text: "{person} entered the SMS verification wrong 3 times; {n} entries are left. Please ask them to compare mobile, code and the last six characters of the document.",
  },
  N21: {
    subject: "Order {orderNo}: the papers are on their way",
    text: "The applicant entered the tracking number. Confirm the papers on the review page when they arrive.",
  },
  N22: {
    subject: "Your queued filing has begun (order {orderNo})",
    text: "The order before it is finished, and your queued filing has become an order. Its type is {type}. Fill it in and submit it by {date}.",
    more: "The type is another than in the queue: please look through what you filled in.",
  },
  N23: {
    subject: "Your queued filing needs a change",
    text: "Its turn came, but it could not begin: {reason}. Change it and check it again to put it back in the queue. Filings behind it are not held up.",
  },
  N24: {
    subject: "Order {orderNo}: an answer has come",
    text: "What could not be verified before is known now: {facts}. Open the order to see whether there is something to do.",
    more: "Its filing type can be determined; you can go on.",
  },
  N25: {
    subject: "Order {orderNo} will not be submitted automatically",
    text: "Answers or materials of the order changed after you set up its automatic submission. Check it and set it up again, or submit it yourself when the wait is over.",
    kinds: {
      changed: {
        subject: "Order {orderNo} will not be submitted automatically",
        text: "Answers or materials of the order changed after you set up its automatic submission. Check it and set it up again, or submit it yourself when the wait is over.",
      },
      blocked: {
        subject: "Order {orderNo} was not submitted automatically",
        text: "Things to settle when the wait was over: {n}. {reason}. Settle them and submit the order yourself.",
      },
    },
  },
  sms: {
    N3: "{sponsor}: {n} items needed by {date} {link}",
    N4: "{sponsor}: not passed, {n} items to change {link}",
    N5: "{sponsor}: papers to mail, see {link}",
    N6: "{sponsor}: review passed, bureau next {link}",
    N6more: "{sponsor}: review passed, watch for 12381 {link}",
    N7: "{sponsor}: verify by SMS at beian.miit.gov.cn by {deadline}; {h} h left",
    N8: "{sponsor}: SMS verification failed, order is back {link}",
    N10: "{sponsor}: {result}, {no} {link}",
    N11: "{sponsor}: refused by the bureau, please change {link}",
    N13: "{sponsor}: waiting for you for {d} days, expires after 45 {link}",
    N14: "{sponsor}: expired, can be revived once in 180 days {link}",
    N15: "{sponsor}: ended, reason at {link}",
    N17: "{sponsor}: inspection, repair by {date} {link}",
  },
  names: {
    N1: "Order submitted",
    N2: "Order withdrawn",
    N3: "Supplement required",
    N4: "Initial review not passed",
    N5: "Papers to mail",
    N6: "Initial review passed",
    N7: "SMS verification due",
    N8: "SMS verification not completed",
    N9: "With the bureau",
    N10: "Filing completed",
    N11: "Refused by the bureau",
    N12: "Order abandoned",
    N13: "Order is waiting for you",
    N14: "Order expired",
    N15: "Order ended",
    N16: "Expiry reminder",
    N17: "Inspection",
    N18: "Police filing due",
    N19: "Review tasks and time limits",
    N20: "Wrong entries in the SMS verification",
    N21: "Papers on their way",
    N22: "A queued filing has begun",
    N23: "A queued filing needs a change",
    N24: "Result of a pending check",
    N25: "Not submitted automatically",
  },
  sponsor: "Sponsor: {sponsor}",
  open: "Open the order: {link}",
  footer:
    "This mail was sent automatically; please do not reply. Staff never ask for your password or a code in any way.",
  signature: "[{product}] ",
  codes: {
    SIGN_UP: {
      subject: "Registration code",
      text: "You are registering an account. Your code is {code}, valid for {minutes} minutes. Do not tell anybody.",
      hint: "If this was not you, ignore this message.",
    },
    RECOVER: {
      subject: "Password recovery code",
      text: "You are setting a new password. Your code is {code}, valid for {minutes} minutes. Do not tell anybody.",
      hint: "If this was not you, ignore this message; your password stays as it is.",
    },
    CONTACT: {
      subject: "Contact verification code",
      text: "You are changing the contacts of your account. Your code is {code}, valid for {minutes} minutes. Do not tell anybody.",
      hint: "If this was not you, ignore this message.",
    },
    TRACK: {
      subject: "Code to track an order",
      text: "You are tracking a filing order. Your code is {code}, valid for {minutes} minutes. Do not tell anybody.",
      hint: "If this was not you, ignore this message.",
    },
    PERSON: {
      subject: "Code for the mobile of a person in charge",
      text: "Your mobile is being entered as that of a person in charge of a filing. The code is {code}, valid for {minutes} minutes. Tell it only to the person who files for you.",
      hint: "If you know nothing of this, ignore this message.",
    },
  },
  known: {
    subject: "You already have an account",
    mail: "Somebody registered with this address, which already belongs to an account, so no code was sent. If it was you, sign in: {signIn} If you forgot the password, recover it here: {recover}",
    sms: "Somebody registered with this mobile, which already belongs to an account. If it was you, sign in; a forgotten password can be recovered on the sign-in page.",
  },
  knownContact: {
    subject: "This contact belongs to another account",
    text: "Somebody wanted to add this contact to another account, but it belongs to yours, so nothing was changed. If this was not you, ignore this message.",
  },
  passwordChanged: {
    subject: "Password changed",
    text: "The password of your account was changed at {at}, and other devices were signed out. If this was not you, recover the password at once: {recover}",
  },
  contactChanged: {
    subject: "Contact changed",
    text: "The contact of your account was changed to {to} at {at}. If this was not you, change the password at once: {recover}",
  },
  secondFactorOn: {
    subject: "Two-step verification is on",
    text: "A new authenticator was set up for your account at {at}, and other devices were signed out. If this was not you, recover the password at once: {recover}",
  },
  secondFactorOff: {
    subject: "Two-step verification is off",
    text: "Two-step verification of your account was switched off or reset by an administrator at {at}. If you know nothing of it, recover the password at once: {recover}",
  },
} satisfies Translation<typeof source>;
