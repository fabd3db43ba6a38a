import { createHash } from "node:crypto";

/** The segments of a page, from the root's layout on, as the client tells the server what it shows. */
function treeOf([segment = "__PAGE__", ...below]: readonly unknown[], mark = 0): readonly unknown[] {
  return [segment, segment === "__PAGE__" ? {} : { children: treeOf(below) }, null, null, mark];
}

const ROOT_MARK = 16;

/** Address and headers by which a browser goes on from a page it shows: layouts that stay are not drawn again. */
export function navigation(
  from: { readonly path: string; readonly segments: readonly unknown[] },
  to: string,
) {
  const tree = encodeURIComponent(JSON.stringify(treeOf(["", ...from.segments], ROOT_MARK)));
  // Next answers only the address that belongs to the headers: prefetch, prefetched segment, tree, page.
  const digest = createHash("sha256").update(["0", "0", tree, from.path].join()).digest();
  const rsc = digest.subarray(0, 12).toString("base64url");
  return {
    path: `${to}${to.includes("?") ? "&" : "?"}_rsc=${rsc}`,
    headers: { rsc: "1", "next-url": from.path, "next-router-state-tree": tree },
  };
}
