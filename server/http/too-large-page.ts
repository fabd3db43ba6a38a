import { errors as english } from "@/lib/i18n/messages/en/errors";
import { errors as chinese } from "@/lib/i18n/messages/zh-CN/errors";

const STYLE = "max-width:40rem;margin:3rem auto;padding:0 1rem;font:1rem/1.7 system-ui,sans-serif";

function section({ tooLarge: { title, text, back } }: typeof chinese, lang: string): string {
  return `<section lang="${lang}"><h1>${title}</h1><p>${text}</p><p>${back}</p></section>`;
}

/** Says that a form was too large, in both languages: it is refused before anybody knows who sent it. */
export const TOO_LARGE_PAGE = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${chinese.tooLarge.title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"></head>
<body><main style="${STYLE}">${section(chinese, "zh-CN")}${section(english, "en")}</main></body></html>
`;
