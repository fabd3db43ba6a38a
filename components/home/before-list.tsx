import { Icon } from "@/components/ui/icon";
import { CHECK } from "@/components/ui/icon-drawings";
import type { Messages } from "@/lib/i18n/messages/zh-CN";

/** What would stop a filing on its first page. */
export function BeforeList({ texts }: { readonly texts: Messages["home"]["before"] }) {
  return (
    <section aria-labelledby="before" className="mt-10">
      <h2 id="before" className="mb-1 text-lg">
        {texts.title}
      </h2>
      <ul>
        {texts.items.map((item) => (
          <li key={item} className="flex gap-3 py-1.5">
            <Icon drawing={CHECK} size={20} className="mt-1 shrink-0 text-good" />
            {item}
          </li>
        ))}
      </ul>
    </section>
  );
}
