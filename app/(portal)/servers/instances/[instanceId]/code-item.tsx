import { CodeCard } from "@/components/servers/code-card";
import { Details } from "@/components/ui/details";
import { PlainForm, type PlainFormTexts } from "@/components/ui/plain-form";
import { fillText } from "@/lib/i18n/fill-text";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import type { GivenCode } from "@/lib/server/instances/code-uses";
import { CodeUseText } from "../../code-use-text";
import { codeState } from "../../server-words";
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
    <Details summary={words.bind}>
      <p className="mb-3 text-sm text-muted">{words.bindLead}</p>
      <PlainForm
        id={`bind-${code}`}
        action={bindCodeAction}
        hidden={{ instanceId, code }}
        fields={[{ name: "contact", label: words.contact, kind: "email" }]}
        submit={words.bindSubmit}
        variant="secondary"
        texts={texts}
      />
    </Details>
  );
}

function VoidForm({ given: { code }, instanceId, words, texts }: CodeItemProps) {
  return (
    <Details summary={words.void}>
      <p className="mb-3 text-sm text-muted">{words.voidLead}</p>
      <PlainForm
        id={`void-${code}`}
        action={voidCodeAction}
        hidden={{ instanceId, code }}
        fields={[{ name: "confirm", label: words.voidConfirm, kind: "checkbox" }]}
        submit={words.voidSubmit}
        variant="secondary"
        texts={texts}
      />
    </Details>
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
