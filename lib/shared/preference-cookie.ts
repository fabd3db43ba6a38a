/** Before the names of cookies that belong to this host alone, by https. */
export const HOST_PREFIX = "__Host-";

/** A preference in the cookies of a request or page; the one that belongs to this host alone comes first. */
export function findPreference(cookies: string | null | undefined, name: string): string | undefined {
  const pairs = (cookies ?? "").split("; ");
  for (const start of [`${HOST_PREFIX}${name}=`, `${name}=`]) {
    const found = pairs.find((pair) => pair.startsWith(start));
    if (found) return found.slice(start.length);
  }
  return undefined;
}
