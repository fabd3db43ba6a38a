import { expect, test } from "vitest";
import { checkCertificateText } from "./certificate-text";

test.each([
  ["某某（中国）有限公司", "某某(中国) 有限公司", true],
  ["3m某某有限公司", "３Ｍ某某有限公司", true],
  ["某某有限公司", "", true],
  ["某某有限公司", "某某股份有限公司", false],
  ["", "某某有限公司", false],
])("%j equals %j on the certificate: %s", (typed, read, same) => {
  for (const code of ["F201", "F204"] as const) {
    expect(checkCertificateText(typed, read, code)).toEqual(same ? null : { code, severity: "WARN" });
  }
});
