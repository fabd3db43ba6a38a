import { TextLink } from "@/components/ui/text-link";
import { fillText } from "@/lib/i18n/fill-text";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import type { CodeUse } from "@/lib/server/instances/code-uses";

/** What uses a code: one's own order with a way to it; of somebody else's what may be known. */
export function CodeUseText({
  use: { orderNo, isOwn, serviceName },
  words,
}: {
  readonly use: CodeUse;
  readonly words: Messages["servers"]["codes"];
}) {
  const name = serviceName ?? (isOwn ? null : words.unnamed);
  return (
    <>
      {isOwn ? (
        <TextLink href={`/filings/${orderNo}`}>{fillText(words.ownOrder, { orderNo })}</TextLink>
      ) : (
        fillText(words.otherOrder, { orderNo })
      )}
      {name ? (
        <>
          <span aria-hidden>{" · "}</span>
          {name}
        </>
      ) : null}
    </>
  );
}
