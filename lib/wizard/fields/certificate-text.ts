import { checkCertificateText } from "@/lib/domain/identity/certificate-text";
import { entryOf } from "../asks";
import type { RuleContext } from "../context";

/** What was read on the certificate, by text recognition or a reviewer, when it differs. */
export function asOnCertificate(code: "F201" | "F204") {
  return (value: string, { facts, owner }: RuleContext) => {
    const path = `${owner}.${code === "F201" ? "sponsorName" : "certAddress"}`;
    const read = facts ? entryOf(facts.certificateTexts, path) : undefined;
    return read ? checkCertificateText(value, read, code) : null;
  };
}
