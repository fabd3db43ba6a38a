import { getMessages } from "next-intl/server";
import { Hero } from "@/components/home/hero";
import { LimitList } from "@/components/home/limit-list";
import { Papers } from "@/components/home/papers";
import { StepOverview } from "@/components/home/step-overview";
import { WhoFiles } from "@/components/home/who-files";

export default async function StartPage() {
  const { home } = await getMessages();
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
