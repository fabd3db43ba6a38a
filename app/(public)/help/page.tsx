import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { SupportLine } from "@/app/support-line";
import { PageHead } from "@/components/layout/page-head";
import { TextLink } from "@/components/ui/text-link";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).help.title };
}

export default async function HelpPage() {
  const { help } = await getMessages();
  const ways = [
    { id: "pre-check", ...help.preCheck },
    { id: "rules", ...help.rules },
    { id: "servers", ...help.servers },
  ];
  return (
    <div className="grid gap-10 lg:grid-cols-[minmax(0,40rem)_16rem] lg:justify-between">
      <div>
        <PageHead title={help.title} lead={help.lead} />
        {ways.map(({ id, title, text, link }) => (
          <section key={id} id={id} className="border-t border-line py-5">
            <h2 className="mb-1 text-lg">{title}</h2>
            <p>{text}</p>
            <TextLink href={`/${id}`}>{link}</TextLink>
          </section>
        ))}
        {help.topics.map(({ id, title, text }) => (
          <section key={id} id={id} className="border-t border-line py-5">
            <h2 className="mb-1 text-lg">{title}</h2>
            <p>{text}</p>
          </section>
        ))}
        <section className="border-t border-line py-5">
          <h2 className="mb-1 text-lg">{help.missing}</h2>
          <p>{help.missingText}</p>
          <SupportLine />
        </section>
      </div>
      <nav aria-labelledby="contents" className="text-sm max-lg:hidden">
        <h2 id="contents" className="mb-2 font-semibold">
          {help.contents}
        </h2>
        <ul className="grid gap-1.5">
          {[...ways, ...help.topics].map(({ id, title }) => (
            <li key={id}>
              <TextLink href={`#${id}`}>{title}</TextLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
