import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getMessages } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { RuleDiff } from "@/components/rules/rule-diff";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PlainForm, type PlainFormTexts } from "@/components/ui/plain-form";
import { isOfTheMoment } from "@/lib/domain/rules/tables/rule-keys";
import { MOST_CHARACTERS } from "@/lib/domain/text/free-text";
import { ruleControls } from "@/lib/forms/rule-form";
import { fillText } from "@/lib/i18n/fill-text";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { diffLines, provinceWord, ruleName } from "@/lib/i18n/rule-editor-words";
import { paramOf } from "@/lib/server/admin/order-filter";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { listVersions, type RuleVersion, versionAt } from "@/lib/server/rules/rule-versions";
import { draftFields } from "../../rule-fields";
import {
  approveRuleAction,
  discardRuleAction,
  objectRuleAction,
  proposeRuleAction,
  saveRuleAction,
} from "../actions";
import { Examples } from "./examples";

type Props = PageProps<"/admin/rules/[documentId]/change">;

interface PartProps {
  readonly open: RuleVersion;
  readonly locale: Locale;
  readonly words: Messages["ruleEditor"];
  readonly texts: PlainFormTexts;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).ruleEditor.change.title };
}

function Differences({
  open,
  present,
  locale,
  words,
}: Omit<PartProps, "texts"> & { present: RuleVersion | null }) {
  const { diff } = words;
  // A new rule that is still written stands in its form below.
  const isShown = present !== null || open.status === "PROPOSED";
  const lines = isShown ? diffLines(locale, present?.document ?? null, open.document, words) : [];
  return (
    <div className="grid gap-2">
      <h2 className="text-lg">{present ? diff.title : diff.content}</h2>
      {present ? null : <p className="text-muted">{diff.fresh}</p>}
      {present && lines.length === 0 ? <p className="text-muted">{diff.same}</p> : null}
      {lines.length > 0 ? <RuleDiff lines={lines} texts={diff} /> : null}
    </div>
  );
}

/** The form of a draft, and what can be done with it. */
function Draft({ open, locale, words, texts }: PartProps) {
  const { change } = words;
  const { documentId, document, version } = open;
  const hidden = { version: String(version) };
  return (
    <>
      {isOfTheMoment(document.key) ? <Notice>{change.ofTheMoment}</Notice> : null}
      <div className="max-w-[45rem]">
        <PlainForm
          key={version}
          action={saveRuleAction.bind(null, documentId)}
          hidden={hidden}
          values={ruleControls(open)}
          fields={draftFields(locale, document, words)}
          submit={change.save}
          texts={texts}
        />
      </div>
      <Examples {...{ document, version, locale, words, texts }} />
      <section className="grid max-w-[45rem] gap-3 border-t border-line pt-5">
        <p className="text-muted">{change.proposeLead}</p>
        <PlainForm
          key={version}
          id="propose"
          action={proposeRuleAction.bind(null, documentId)}
          hidden={hidden}
          fields={[]}
          submit={change.propose}
          texts={texts}
        />
        <PlainForm
          id="discard"
          action={discardRuleAction.bind(null, documentId)}
          hidden={hidden}
          fields={[]}
          submit={change.discard}
          variant="secondary"
          texts={texts}
        />
      </section>
    </>
  );
}

/** A proposed change: closed, to be approved by somebody else or sent back. */
function Proposed({ open, locale, words, texts, isOwn }: PartProps & { readonly isOwn: boolean }) {
  const { change } = words;
  const { documentId, document, version, reason, effectiveOn } = open;
  const hidden = { version: String(version) };
  return (
    <>
      <Notice>{isOwn ? change.proposedNote : change.approveLead}</Notice>
      <dl className="grid max-w-[45rem] gap-2">
        <div>
          <dt className="text-sm text-muted">{change.reason}</dt>
          <dd className="wrap-anywhere">{reason}</dd>
        </div>
        {effectiveOn ? (
          <div>
            <dt className="text-sm text-muted">{change.effectiveOn}</dt>
            <dd className="tabular-nums">{effectiveOn}</dd>
          </div>
        ) : null}
      </dl>
      <Examples {...{ document, version: null, locale, words, texts }} />
      <section className="grid max-w-[45rem] gap-3 border-t border-line pt-5">
        {isOwn ? null : (
          <PlainForm
            id="approve"
            action={approveRuleAction.bind(null, documentId)}
            hidden={hidden}
            fields={[]}
            submit={change.approve}
            texts={texts}
          />
        )}
        <PlainForm
          id="object"
          summary={change.object}
          action={objectRuleAction.bind(null, documentId)}
          hidden={hidden}
          fields={[
            {
              ...{ name: "objection", label: change.objectReason, kind: "area", rows: 2 },
              limit: MOST_CHARACTERS.ruleReason,
            },
          ]}
          submit={change.object}
          variant="secondary"
          texts={texts}
        />
      </section>
    </>
  );
}

export default async function RuleChangePage({ params, searchParams }: Props) {
  const actor = await requireActor(["ADMIN"]);
  const { documentId } = await params;
  const versions = await listVersions(db, documentId);
  if (versions.length === 0) notFound();
  const open = versions.find(({ status }) => status === "DRAFT" || status === "PROPOSED");
  if (!open) redirect(`/admin/rules/${documentId}`);
  const [locale, { ruleEditor: words }] = [await getLocale(), await getMessages()];
  const { change, backTest } = words;
  const part = { open, locale, words, texts: await findPlainFormTexts() };
  return (
    <>
      <PageHead
        title={`${provinceWord(locale, open.document, words)} · ${ruleName(locale, open.document)}`}
        lead={change.title}
        above={<BackLink href={`/admin/rules/${documentId}`}>{change.back}</BackLink>}
        actions={
          <ButtonLink href={`/admin/rules/${documentId}/change/back-test`} variant="secondary">
            {backTest.run}
          </ButtonLink>
        }
      />
      <div className="grid grid-cols-1 gap-6">
        {paramOf(await searchParams, "done") === "saved" ? (
          <Notice kind="success" live>
            {change.saved}
          </Notice>
        ) : null}
        {open.objection ? (
          <Notice kind="warn">{fillText(change.objection, { text: open.objection })}</Notice>
        ) : null}
        <Differences {...part} present={versionAt(versions, now())} />
        {open.status === "DRAFT" ? (
          <Draft {...part} />
        ) : (
          <Proposed {...part} isOwn={open.writerIds.includes(actor.id)} />
        )}
      </div>
    </>
  );
}
