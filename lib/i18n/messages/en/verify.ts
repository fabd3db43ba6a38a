import type { Translation } from "../../translation";
import type { verify as source } from "../zh-CN/verify";

export const verify = {
  sms: "[MIIT ICP filing] Your verification code is {code}. By {deadline} open {link} and enter mobile, code and the last six characters of your document number. If you are not filing, ignore this message.",
  title: "MIIT SMS verification",
  lead: "Did you receive a code from 12381? Enter it here. The order goes to the bureau when every person in charge who received a message has done so.",
  who: "To be filled in by the person who received the message.",
  fields: {
    mobile: "Mobile number",
    code: "Code from the message",
    tail: "Last six characters of the document number",
  },
  hints: {
    mobile: "The 11-digit mobile that received the message",
    code: "6 digits; if there are several messages, use the newest",
    tail: "The end of the document number given in the filing; upper or lower case",
  },
  errors: {
    MOBILE: "Enter an 11-digit mobile number",
    CODE: "Enter the 6 digits of the message",
    TAIL: "Enter the last 6 characters of the document number, digits and letters only",
  },
  submit: "Complete the verification",
  resend: "Send the message again",
  resent:
    "If an order waits for this mobile, a new message arrives within a few minutes. At least 60 seconds lie between two messages, at most 5 a day; the deadline stays.",
  verified: {
    title: "Verified",
    text: "{person} has completed the SMS verification of order {orderNo}.",
    last: "All persons in charge have verified. The order is now with the bureau. There is nothing more for you to do.",
    due: "The bureau has until {due} to decide.",
    others:
      "Still to verify: {n}. When all are done, the order goes to the bureau by itself. There is nothing more for you to do.",
  },
  wrong:
    "Mobile, code or the end of the document number is wrong. Entries left: {left}; after that, an order waiting for verification goes back to the applicant.",
  returned: {
    title: "Too many wrong entries: verification ended",
    text: "An order waiting for verification has gone back to the applicant, who can check the data and submit it again. You will then receive a new message.",
  },
  late: {
    title: "The time for verification is over",
    text: "It ends 24 hours after the first message. The order is back with the applicant; once it is submitted again, you will receive a new message.",
  },
  again: "Verify another mobile",
  rules: {
    title: "Rules of the verification",
    time: "It ends 24 hours after the first message; sending it again does not extend it.",
    tries: "Each person may enter 5 wrong codes; with the 6th the order goes back to the applicant.",
    sender: "Messages come from 12381. Staff never ask for your code.",
  },
} satisfies Translation<typeof source>;
