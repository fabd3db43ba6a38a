import type { Translation } from "../../translation";
import type { track as source } from "../zh-CN/track";

export const track = {
  title: "Track an order",
  lead: "Enter the order number and the mobile of the account or of any person in charge. We send a code to that mobile.",
  orderNo: "Order number",
  orderNoHint: "BA and 14 digits, for example BA20261121123456",
  mobile: "Mobile",
  mobileHint: "11 digits, of the account or of any person in charge",
  submit: "Send the code",
  signedIn: "Do you have an account?",
  signIn: "Sign in to see all your orders",
  codeTitle: "Enter the code",
  codeLead:
    "If order number and mobile belong together, a code was sent to that mobile. It is valid for 5 minutes.",
  code: "Code",
  codeHint: "6 digits",
  codeSubmit: "Show the progress",
  resend: "Send again",
  resent: "If order number and mobile belong together, the code was sent again.",
  back: "Change order number or mobile",
  codeNote:
    "No message? Compare order number and mobile; to protect privacy we do not say whether they belong together.",
  orderTitle: "Progress of the order",
  orderLead: "This page is open for 15 minutes and shows the progress, no personal data.",
  state: "State",
  ball: "Who must act",
  nobody: "Nobody",
  due: "Due",
  noDue: "No fixed date",
  numbers: "Filing numbers",
  another: "Track another order",
  errors: {
    orderNo: "An order number is BA and 14 digits; compare it with the receipt or a notice",
    mobile: "Enter a mainland mobile of 11 digits",
    codeFormat: "The code has 6 digits; compare it with the message",
    codeWrong: "The code is wrong or too old; compare it, or have it sent again after several tries",
    gone: "That took too long. Enter order number and mobile again.",
    wait: "Too many tries. Try again in {wait}. What you typed is still here.",
  },
} satisfies Translation<typeof source>;
