import { expect, test } from "vitest";
import { isToldBy, isToldToAccount } from "./notices";
import { NOTICE_CHANNELS, NOTICE_CODES, NOTICE_RECIPIENTS, NOTICES } from "./tables/notices";

/** Written from the domain notes: one letter per way (I inbox, E e-mail, S SMS), per recipient. */
const EXPECTED = `
N1  APPLICANT:IE
N2  APPLICANT:I
N3  APPLICANT:IES
N4  APPLICANT:IES SERVICE_PERSON:E
N5  APPLICANT:IES
N6  APPLICANT:IES
N7  APPLICANT:IES VERIFIER:ES
N8  APPLICANT:IES
N9  APPLICANT:IE
N10 APPLICANT:IES SPONSOR_PERSON:ES
N11 APPLICANT:IES
N12 APPLICANT:IE
N13 APPLICANT:IES
N14 APPLICANT:IES
N15 APPLICANT:IES
N16 APPLICANT:IE
N17 APPLICANT:IES SPONSOR_PERSON:ES SERVICE_PERSON:ES
N18 APPLICANT:IE
N19 STAFF:IE
N20 APPLICANT:IE
N21 STAFF:IE
N22 APPLICANT:IE
N23 APPLICANT:IE
N24 APPLICANT:IE
N25 APPLICANT:IE`;

test("every notice goes to the recipients and by the channels of the notes, and to nobody else", () => {
  const lines = NOTICE_CODES.map((code) => {
    const told = NOTICE_RECIPIENTS.map((recipient) => {
      const ways = NOTICE_CHANNELS.filter((channel) => isToldBy(code, recipient, channel));
      return ways.length === 0 ? "" : `${recipient}:${ways.map((way) => way.charAt(0)).join("")}`;
    });
    return `${code.padEnd(3)} ${told.filter(Boolean).join(" ")}`;
  });
  expect(`\n${lines.join("\n")}`).toBe(EXPECTED);
});

test("an account is told as applicant or as staff, never in the place of a person", () => {
  expect(isToldToAccount("N19", "EMAIL")).toBe(true);
  expect(isToldToAccount("N1", "SMS")).toBe(false);
  expect(isToldToAccount("N2", "EMAIL")).toBe(false);
});

test("what a right or a deadline hangs on cannot be switched off", () => {
  const codes = NOTICE_CODES.filter((code) => NOTICES[code].isObligatory);
  expect(codes.join(" ")).toBe("N3 N4 N5 N7 N8 N10 N11 N14 N15 N17 N22 N23 N25");
});
