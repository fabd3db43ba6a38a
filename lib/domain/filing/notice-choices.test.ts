import { expect, test } from "vitest";
import { choosableWays, isMuted, noticesOf, noticeWay } from "./notice-choices";
import { NOTICE_CODES, NOTICES } from "./tables/notices";

test("what an account may switch off is what leaves the house and is not obligatory", () => {
  expect(choosableWays("APPLICANT").join(" ")).toBe(
    "N1:EMAIL N6:EMAIL N6:SMS N9:EMAIL N12:EMAIL N13:EMAIL N13:SMS N16:EMAIL N18:EMAIL N20:EMAIL N24:EMAIL",
  );
  expect(choosableWays("STAFF").join(" ")).toBe("N19:EMAIL N21:EMAIL");
});

test("every notice has a reader with an account, and nobody is shown those of the other", () => {
  expect([...noticesOf("APPLICANT"), ...noticesOf("STAFF")].toSorted()).toEqual(NOTICE_CODES.toSorted());
});

test("switching off counts for that notice and that way, and never for an obligatory one", () => {
  const muted = NOTICE_CODES.map((code) => noticeWay(code, "EMAIL"));
  for (const code of NOTICE_CODES) {
    expect(isMuted(muted, code, "EMAIL")).toBe(!NOTICES[code].isObligatory);
    expect(isMuted(muted, code, "SMS")).toBe(false);
  }
});
