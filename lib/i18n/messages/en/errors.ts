import type { Translation } from "../../translation";
import type { errors as source } from "../zh-CN/errors";

export const errors = {
  notFound: {
    title: "We cannot find this page",
    text: "The address may be incomplete or the page may have moved; or your present account may not see it.",
    safe: "Everything you typed is saved. Go on from “My filings”.",
    home: "Go to the start page",
    filings: "My filings",
    safeAtDesk: "What you saved is untouched. Go on from your desk.",
    desk: "Back to the desk",
  },
  forbidden: {
    title: "Your account cannot see this",
    text: "This page belongs to another account or another role. Check that you are signed in with the account that runs this filing.",
    safe: "Nothing was changed.",
    switch: "Sign in with another account",
    home: "Go to the start page",
  },
  signedOut: {
    title: "Please sign in",
    text: "You will come back to this page afterwards.",
    safe: "Everything you typed is saved.",
    signIn: "Sign in",
  },
  signedOutForm: {
    text: "Your sign-in has expired and nothing was sent. What you typed is still here: sign in on a new tab, then come back and send it.",
    link: "Sign in on a new tab",
    kept: "Your sign-in has expired, and what you typed was not sent. Copy it, sign in, and enter it again.",
    copy: "What you typed",
  },
  tooLarge: {
    title: "What you sent is too large",
    text: "A form may hold 2 MB at most. Nothing of it was saved.",
    back: "Go back to the page with your browser, shorten what you entered or leave files out, and send it again.",
  },
  badAddress: {
    title: "This address cannot be read",
    text: "It holds characters that are no address; some may have been lost or added when it was copied. Nothing was changed.",
    back: "Check the address, or begin at the start page.",
  },
} satisfies Translation<typeof source>;
