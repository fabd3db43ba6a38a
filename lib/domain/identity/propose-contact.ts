import type { AreaCode } from "./tables/area-codes";

/** Where most people have their mail; what is typed almost like one of them is meant so. */
const MAIL_HOSTS = ["qq.com", "163.com", "126.com", "foxmail.com", "sina.com", "gmail.com", "outlook.com"];
const MOST_SLIPS = 2;

/** Letters that look like digits, and a leading 0 or 86 that does not belong to the number. */
export function proposeMobiles(mobile: string): readonly string[] {
  const digits = mobile.replace(/[oO]/g, "0").replace(/[lI]/g, "1").replace(/\D/g, "");
  return [digits, digits.replace(/^0/, ""), digits.replace(/^0*86/, "")];
}

/**
 * A local number with the area code of the filing's city before it; none where the city shares another's code.
 *
 * @param cities names of the filing's city, and of the province where it is one
 */
export function proposeLandlines(
  landline: string,
  cities: readonly string[],
  areaCodes: readonly AreaCode[],
): readonly string[] {
  const [, number, extension = ""] = /^\D*(\d{7,8})(?:-(\d{1,6}))?\D*$/.exec(landline) ?? [];
  const area = areaCodes.find(({ city }) => cities.includes(city));
  if (!number || !area) return [];
  return [`086-${area.areaCode}-${number}${extension ? `-${extension}` : ""}`];
}

/** How many letters have to be put in, taken out or changed to make one text of another. */
function slips(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, sign] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const same = (row[j] ?? 0) + (sign === other ? 0 : 1);
      next.push(Math.min(same, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? a.length;
}

/** The address with Chinese signs and doubled ones put right, and at a mail host whose name it almost has. */
export function proposeEmails(email: string): readonly string[] {
  const plain = email
    .replace(/[，,。、;；]/g, ".")
    .replace(/@+/g, "@")
    .replace(/\.{2,}/g, ".")
    .replace(/^\.+|\.+$/g, "");
  const at = plain.indexOf("@");
  if (at < 1) return [];
  const host = plain.slice(at + 1).toLowerCase();
  const near = MAIL_HOSTS.filter(
    (known) => known.startsWith(`${host}.`) || (host.length > 3 && slips(host, known) <= MOST_SLIPS),
  );
  return [plain, ...near.map((known) => `${plain.slice(0, at)}@${known}`)];
}
