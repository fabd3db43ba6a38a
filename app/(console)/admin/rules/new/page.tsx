import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/back-link";
import { PlainForm } from "@/components/ui/plain-form";
import { RULE_KEYS } from "@/lib/domain/rules/tables/rule-keys";
import { label } from "@/lib/i18n/label";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { requireActor } from "@/lib/server/auth/require-actor";
import { provinceOptions } from "../rule-fields";
import { createRuleAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).ruleEditor.begin.title };
}

export default async function NewRulePage() {
  await requireActor(["ADMIN"]);
  const [locale, { ruleEditor }] = [await getLocale(), await getMessages()];
  const words = ruleEditor.begin;
  const keys = Object.entries(RULE_KEYS).map(([value, { name }]) => ({ value, label: label(locale, name) }));
  const provinces = [{ value: "national", label: words.national }, ...provinceOptions(locale)];
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        above={<BackLink href="/admin/rules">{ruleEditor.detail.back}</BackLink>}
      />
      <div className="max-w-[45rem]">
        <PlainForm
          action={createRuleAction}
          fields={[
            {
              ...{ name: "key", label: words.key, kind: "select", placeholder: words.choose },
              options: [...keys, { value: "own", label: words.own }],
            },
            {
              ...{ name: "province", label: words.province, kind: "select", placeholder: words.choose },
              options: provinces,
            },
            { name: "name", label: words.name, hint: words.nameHint, kind: "text", optional: true },
          ]}
          submit={words.submit}
          texts={await findPlainFormTexts()}
        />
      </div>
    </>
  );
}
