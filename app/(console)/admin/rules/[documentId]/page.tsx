import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getMessages } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { RuleList } from "@/components/rules/rule-list";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PlainForm } from "@/components/ui/plain-form";
import { TextLink } from "@/components/ui/text-link";
import { PROVINCES } from "@/lib/domain/bureau/provinces";
import { isNationalDefault } from "@/lib/domain/rules/check-document";
import { MOST_CHARACTERS } from "@/lib/domain/text/free-text";
import { fillText } from "@/lib/i18n/fill-text";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { provinceWord, ruleName } from "@/lib/i18n/rule-editor-words";
import { ruleLine } from "@/lib/i18n/rule-lines";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import {
  hasCounted,
  isLater,
  listVersions,
  type RuleVersion,
  versionAt,
} from "@/lib/server/rules/rule-versions";
import { rollBackRuleAction, startRuleAction } from "./actions";
import { VersionTable } from "./version-table";

type Props = PageProps<"/admin/rules/[documentId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).ruleEditor.title };
}

const isOpen = ({ status }: RuleVersion) => status === "DRAFT" || status === "PROPOSED";

/**
 * What the rule can be taken back to: versions that counted and do not now, with the present one where another is
 * approved for later; its end, where another rule stands in.
 */
function targetsOf(
  versions: readonly RuleVersion[],
  present: RuleVersion | null,
  at: Date,
  { rollBack }: Messages["ruleEditor"],
) {
  const later = versions.find((version) => isLater(version, at));
  const earlier = versions
    .filter((version) => hasCounted(version, at) && (later || version.id !== present?.id))
    .map(({ number }) => ({ value: String(number), label: fillText(rollBack.version, { n: number }) }));
  const planned = present ?? later;
  const canEnd = planned && !isNationalDefault(planned.document);
  return [...earlier, ...(canEnd ? [{ value: "end", label: rollBack.end }] : [])];
}

export default async function RulePage({ params }: Props) {
  await requireActor(["ADMIN"]);
  const { documentId } = await params;
  const versions = await listVersions(db, documentId);
  const [newest] = versions;
  if (!newest) notFound();
  const [locale, { ruleEditor: words }] = [await getLocale(), await getMessages()];
  const { detail, rollBack } = words;
  const at = now();
  const present = versionAt(versions, at);
  const { document } = present ?? newest;
  const open = versions.find(isOpen);
  const targets = targetsOf(versions, present, at, words);
  const texts = await findPlainFormTexts();
  const { province } = document;
  return (
    <>
      <PageHead
        title={`${provinceWord(locale, document, words)} · ${ruleName(locale, document)}`}
        above={<BackLink href="/admin/rules">{detail.back}</BackLink>}
      />
      <div className="grid grid-cols-1 gap-6">
        <section aria-labelledby="now" className="max-w-[60rem]">
          <h2 id="now" className="mb-2 text-lg">
            {detail.now}
          </h2>
          {present ? (
            <RuleList lines={[ruleLine(locale, { document, isForRest: false })]} />
          ) : (
            <Notice>{detail.notNow}</Notice>
          )}
          {province ? (
            <p className="mt-2 text-sm">
              <TextLink href={`/rules/${PROVINCES[province].iso.toLowerCase()}`}>{detail.public}</TextLink>
            </p>
          ) : null}
        </section>
        {open ? (
          <p>
            <ButtonLink href={`/admin/rules/${documentId}/change`} variant="primary">
              {open.status === "DRAFT" ? detail.goOn : detail.look}
            </ButtonLink>
          </p>
        ) : (
          <PlainForm
            id="start"
            action={startRuleAction.bind(null, documentId)}
            fields={[]}
            submit={detail.change}
            texts={texts}
          />
        )}
        <div>
          <h2 className="mb-2 text-lg">{detail.versions}</h2>
          <VersionTable versions={versions} present={present} at={at} words={words} />
        </div>
        {targets.length > 0 ? (
          <section aria-label={rollBack.title} className="max-w-[45rem]">
            <PlainForm
              id="back"
              summary={rollBack.title}
              lead={rollBack.lead}
              action={rollBackRuleAction.bind(null, documentId)}
              variant="secondary"
              fields={[
                {
                  ...{ name: "target", label: rollBack.number, kind: "select", placeholder: rollBack.choose },
                  options: targets,
                },
                {
                  name: "reason",
                  label: rollBack.reason,
                  kind: "area",
                  rows: 2,
                  limit: MOST_CHARACTERS.ruleReason,
                },
              ]}
              submit={rollBack.submit}
              texts={texts}
            />
          </section>
        ) : null}
      </div>
    </>
  );
}
