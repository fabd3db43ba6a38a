import { PAGES } from "../authorization/manifest";

/** Whether the portal has a page at an address. */
export function isPage(link: string): boolean {
  return Object.keys(PAGES).some((folder) => {
    const parts = folder.split("/").filter((part) => !part.startsWith("("));
    return new RegExp(`^/${parts.join("/").replace(/\[\w+\]/g, "[^/]+")}$`).test(link);
  });
}
