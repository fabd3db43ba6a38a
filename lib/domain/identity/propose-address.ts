/**
 * A communication address as it should be written: without the names of the region before it, house, unit and room
 * instead of hyphens (7-3-101 → 7号楼3单元101室), without other signs.
 *
 * @param names of the chosen province, city and district
 * @source fields.md §2.1 (`commAddress`) of the domain notes; which number means what is our reading
 */
export function proposeAddress(address: string, names: readonly string[]): string {
  let rest = address;
  for (let name = startOf(rest, names); name !== ""; name = startOf(rest, names))
    rest = rest.slice(name.length);
  return rest
    .replace(/[－—–_~]/g, "-")
    .replace(/(\d+)-(\d+)-(\d+)室?/g, "$1号楼$2单元$3室")
    .replace(/(\d+)-(\d+)室?/g, "$1号楼$2室")
    .replace(/(\d+)#/g, "$1号楼")
    .replace(/#\s?(\d+)/g, "$1号")
    .replace(/[^\u3400-\u4DBF\u4E00-\u9FFFA-Za-z0-9]/g, "");
}

function startOf(address: string, names: readonly string[]): string {
  return names.find((name) => name !== "" && address.startsWith(name)) ?? "";
}
