import "server-only";
import Bowser from "bowser";
import { headers } from "next/headers";

const READ = 400;
const KEPT = 80;

/** Browser and system of a `User-Agent`, as somebody would name them: `Chrome 131 · Windows`; null when neither is told. */
export function describeDevice(userAgent: string | null): string | null {
  if (!userAgent) return null;
  // What a client sends may be long and anything: only its beginning is read, only a little of it kept.
  const { browser, os } = Bowser.parse(userAgent.slice(0, READ));
  const version = /^\d+/.exec(browser.version ?? "")?.[0];
  const name = browser.name && version ? `${browser.name} ${version}` : browser.name;
  return [name, os.name].filter(Boolean).join(" · ").slice(0, KEPT) || null;
}

/** The device that sends this request. */
export async function findDevice(): Promise<string | null> {
  return describeDevice((await headers()).get("user-agent"));
}
