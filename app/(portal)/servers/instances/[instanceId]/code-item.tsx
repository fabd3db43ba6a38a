import { CodeCard } from "@/components/servers/code-card";
import { PlainForm, type PlainFormTexts } from "@/components/ui/plain-form";
import { fillText } from "@/lib/i18n/fill-text";
import { codeState } from "@/lib/i18n/instance-words";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import type { GivenCode } from "@/lib/server/instances/code-uses";
import { CodeUseText } from "../../code-use-text";
import { bindCodeAction, voidCodeAction } from "./actions";

export interface CodeItemProps {
  readonly given: GivenCode;
  readonly instanceId: string;
  readonly locale: Locale;
  readonly words: Messages["servers"]["codes"];
  readonly texts: PlainFormTexts;
}

function BindForm({ given: { code }, instanceId, words, texts }: CodeItemProps) {
  return (
    <PlainForm
      id={`bind-${code}`}
      summary={words.bind}
      lead={words.bindLead}
      action={bindCodeAction}
      hidden={{ instanceId, code }}
      fields={[{ name: "contact", label: words.contact, kind: "email" }]}
      submit={words.bindSubmit}
      variant="secondary"
      texts={texts}
    />
  );
}

function VoidForm({ given: { code }, instanceId, words, texts }: CodeItemProps) {
  return (
    <PlainForm
      id={`void-${code}`}
      summary={words.void}
      lead={words.voidLead}
      action={voidCodeAction}
      hidden={{ instanceId, code }}
      fields={[{ name: "confirm", label: words.voidConfirm, kind: "checkbox" }]}
      submit={words.voidSubmit}
      variant="secondary"
      texts={texts}
    />
  );
}

function boundText({ isBound, boundTo }: GivenCode, words: CodeItemProps["words"]): string | null {
  if (!isBound) return null;
  return boundTo ? fillText(words.boundTo, { contact: boundTo }) : words.boundOther;
}

/** One code with what its owner can do about it. */
export function CodeItem(props: CodeItemProps) {
  const { given, locale, words } = props;
  const bound = boundText(given, words);
  const facts = [
    ...(bound ? [{ key: "bound", content: bound }] : []),
    ...(given.use ? [{ key: "use", content: <CodeUseText use={given.use} words={words} /> }] : []),
  ];
  const isFree = given.state === "FREE";
  return (
    <CodeCard
      code={given.code}
      {...codeState(given, locale, words)}
      facts={facts}
      copy={isFree ? { copy: words.copy, copied: words.copied } : null}
    >
      {isFree ? (
        <div className="grid gap-1">
          {given.isBound ? null : <BindForm {...props} />}
          <VoidForm {...props} />
        </div>
      ) : null}
    </CodeCard>
  );
}
