import type { Locale } from "@/lib/i18n/locale";
import type { RegistryListLine } from "@/lib/server/registry/list-registry";
import { originWord, type RegistryWords, stateWord } from "./registry-words";

/** The first websites and Apps of a sponsor on record. */
export function ServiceList({
  row,
  locale,
  words,
}: {
  readonly row: RegistryListLine;
  readonly locale: Locale;
  readonly words: RegistryWords;
}) {
  if (row.services.length === 0) return words.noServices;
  return (
    <ul className="grid gap-1.5">
      {row.services.map((service) => {
        const isAlike = service.isOurs === row.isOurs && service.state === row.state;
        const details = [
          ...(service.name && service.name !== service.key ? [service.name] : []),
          ...(service.serviceNumber ? [service.serviceNumber] : []),
          ...(isAlike ? [] : [stateWord(service.state, words), originWord(service, locale, words)]),
        ];
        return (
          <li key={service.id}>
            <span className="wrap-anywhere">{service.key}</span>
            <span className="block text-sm text-muted tabular-nums">{details.join(" · ")}</span>
          </li>
        );
      })}
      {row.hasMoreServices ? <li className="text-sm text-muted">{words.moreServices}</li> : null}
    </ul>
  );
}
