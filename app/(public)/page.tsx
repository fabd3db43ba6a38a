import { getMessages } from "next-intl/server";
import { Hero } from "@/components/home/hero";
import { LimitList } from "@/components/home/limit-list";
import { Papers } from "@/components/home/papers";
import { StepOverview } from "@/components/home/step-overview";
import { WhoFiles } from "@/components/home/who-files";
import { nationalValues } from "@/lib/domain/rules/national-values";
import { startPageTexts } from "@/lib/i18n/start-page-texts";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { requireRules } from "@/lib/server/rules/rule-tables";

export default async function StartPage() {
  const [{ home: texts }, { bureauRules }] = [await getMessages(), await requireRules(db, now())];
  const home = startPageTexts(texts, nationalValues(bureauRules.documents));
  return (
    <div className="grid gap-14 sm:gap-16">
      <Hero texts={home} />
      <StepOverview texts={home.steps} />
      <WhoFiles texts={home.who} />
      <Papers texts={home.papers} />
      <LimitList texts={home.limits} />
    </div>
  );
}
