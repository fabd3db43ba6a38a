import { errors as english } from "@/lib/i18n/messages/en/errors";
import { errors as chinese } from "@/lib/i18n/messages/zh-CN/errors";

const STYLE = "max-width:40rem;margin:3rem auto;padding:0 1rem;font:1rem/1.7 system-ui,sans-serif";

type Words = (typeof chinese)["tooLarge" | "badAddress"];

function section({ title, text, back }: Words, lang: string, home: string): string {
  const way = `<p><a href="/" style="color:inherit">${home}</a></p>`;
  return `<section lang="${lang}"><h1>${title}</h1><p>${text}</p><p>${back}</p>${way}</section>`;
}

/** Words of the portal about a request that is refused before anybody knows who sent it: in both languages. */
function page(reason: "tooLarge" | "badAddress"): string {
  const [first, second] = [chinese, english].map((words) => ({
    ...words[reason],
    home: words.notFound.home,
  }));
  if (!first || !second) return "";
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${first.title} · ${second.title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"></head>
<body><main style="${STYLE}">${section(first, "zh-CN", first.home)}${section(second, "en", second.home)}</main></body></html>
`;
}

/** Says that a form was too large. */
export const TOO_LARGE_PAGE = page("tooLarge");

/** Says that an address cannot be read. */
export const BAD_ADDRESS_PAGE = page("badAddress");

/** The same for those who ask for data. */
export const BAD_ADDRESS_TEXT = `${chinese.badAddress.title}\n${english.badAddress.title}\n`;
