import { normaliseText } from "@/lib/domain/text/normalise";
import { WORST_PASSWORDS } from "./worst-passwords";

const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;

export type PasswordCode =
  | "PASSWORD_SHORT"
  | "PASSWORD_LONG"
  | "PASSWORD_OWN_DATA"
  | "PASSWORD_COMMON"
  | "PASSWORD_CONTEXT";

/** Words of this portal and its trade, as somebody who guesses tries them first; a longer one before its parts. */
export const CONTEXT_WORDS = [
  ...[
    "administrator",
    "tongguanju",
    "gongxinbu",
    "applicant",
    "reviewer",
    "guanliyuan",
    "password",
    "bureau",
  ],
  ...["filing", "portal", "guanju", "shenhe", "beian", "admin", "cloud", "miit", "icp"],
  ...["管理员", "工信部", "通管局", "管局", "备案", "审核", "密码"],
] as const;

/** What stands in an account and must not stand in its password. */
export interface OwnData {
  readonly displayName: string;
  readonly email: string;
  readonly mobile: string | null;
}

// Shorter ones (“张伟”, “li@…”) turn up in good passwords by chance.
const OWN_DATA_MIN = 4;
const FEW_CHARACTERS = 2;
/** Letters and digits that a password has besides such words. */
const LEFT_MIN = 8;

function isOfContext(password: string): boolean {
  const lower = password.toLowerCase();
  const left = CONTEXT_WORDS.reduce((text, word) => text.replaceAll(word, ""), lower);
  return left !== lower && [...left.replace(/[^\p{L}\p{N}]/gu, "")].length < LEFT_MIN;
}

function isOwnData(password: string, { displayName, email, mobile }: OwnData): boolean {
  const lower = password.toLowerCase();
  return [displayName, email.slice(0, email.lastIndexOf("@")), mobile ?? ""]
    .map((own) => normaliseText(own).toLowerCase())
    .some((own) => [...own].length >= OWN_DATA_MIN && lower.includes(own));
}

/** What is wrong with a new password: length (in code points), a worst one, words of the portal, or data of the account in it. */
export function checkPassword(password: string, own: OwnData | null): PasswordCode | null {
  const characters = [...password];
  if (characters.length < PASSWORD_MIN) return "PASSWORD_SHORT";
  if (characters.length > PASSWORD_MAX) return "PASSWORD_LONG";
  if (new Set(characters).size <= FEW_CHARACTERS) return "PASSWORD_COMMON";
  if (WORST_PASSWORDS.has(password.toLowerCase())) return "PASSWORD_COMMON";
  if (isOfContext(password)) return "PASSWORD_CONTEXT";
  return own && isOwnData(password, own) ? "PASSWORD_OWN_DATA" : null;
}
