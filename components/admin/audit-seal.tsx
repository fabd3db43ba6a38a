import { Notice } from "@/components/ui/notice";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDate, formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";

/** What the newest look at the audit found. */
export interface SealView {
  readonly at: Date;
  readonly lines: number;
  readonly rootedTo: string | null;
  readonly broken: number;
  readonly first: string | null;
}

export interface AuditSealProps {
  readonly verified: SealView | null;
  readonly locale: Locale;
  readonly texts: Messages["admin"]["audit"]["seal"];
}

/** Up to when the audit is verified, or where it is broken. */
export function AuditSeal({ verified, locale, texts }: AuditSealProps) {
  if (!verified) return <Notice className="mb-4">{texts.never}</Notice>;
  const { at, lines, rootedTo, broken, first } = verified;
  const time = formatDateTime(locale, at);
  if (first) {
    return (
      <Notice kind="error" className="mb-4">
        {fillText(texts.broken, { at: time, count: broken })} <code className="wrap-anywhere">{first}</code>
      </Notice>
    );
  }
  return (
    <Notice kind="success" className="mb-4">
      {fillText(texts.verified, { at: time, lines })}{" "}
      {rootedTo ? fillText(texts.rooted, { day: formatDate(locale, rootedTo) }) : null}
    </Notice>
  );
}
