import { Button } from "@/components/ui/button";
import type { Messages } from "@/lib/i18n/messages/zh-CN";

export interface ReplayMessageProps {
  readonly messageId: string;
  /** The receiver, masked. */
  readonly to: string;
  /** The filter of the list, which stays as it is. */
  readonly shown: string;
  readonly texts: Messages["admin"]["outbox"];
  readonly replay: (form: FormData) => Promise<void>;
}

/** Sends a message again that was tried in vain. */
export function ReplayMessage({ messageId, to, shown, texts, replay }: ReplayMessageProps) {
  return (
    <form action={replay}>
      <input type="hidden" name="messageId" value={messageId} />
      <input type="hidden" name="status" value={shown} />
      <Button type="submit" variant="secondary" aria-label={texts.replayOf.replace("{to}", to)}>
        {texts.replay}
      </Button>
    </form>
  );
}
