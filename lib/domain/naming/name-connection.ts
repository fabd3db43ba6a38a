import { type Violation, violation } from "@/lib/domain/findings/finding";
import { foldText } from "./fold-text";

const LEAST_SHARED = 2;
// What a registered name shares with thousands of others proves no connection.
const GENERIC_PARTS = [
  "有限责任公司",
  "股份有限公司",
  "有限公司",
  "分公司",
  "集团公司",
  "合伙企业",
  "个体工商户",
  "责任公司",
  "公司",
  "集团",
  "股份",
  "有限",
  "普通合伙",
  "工作室",
  "经营部",
  "科技",
  "技术",
  "网络",
  "软件",
  "电子",
  "信息",
  "文化",
  "传媒",
  "教育",
  "咨询",
  "服务",
  "贸易",
  "商贸",
  "发展",
  "实业",
  "投资",
  "管理",
  "工程",
  "中心",
  "官网",
  "官方",
  "网站",
  "门户",
  "平台",
];

/** What ties a site name to its sponsor. */
export interface NameConnectionFacts {
  readonly sponsorName: string;
  readonly remark: string;
  /** A trademark certificate (`TRADEMARK_PROOF`) is uploaded. */
  readonly hasTrademarkProof: boolean;
  /** Names of provinces and cities, which connect nobody. */
  readonly places: readonly string[];
}

/** The pieces of a name that are its own, by cutting out places and generic words. */
function ownParts(name: string, generic: readonly string[]): string[] {
  const cut = generic.reduce((rest, word) => rest.replaceAll(word, " "), name);
  return cut.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length >= LEAST_SHARED);
}

function genericOf(places: readonly string[]): readonly string[] {
  return [...places.map(foldText), ...GENERIC_PARTS].filter((word) => word !== "");
}

/**
 * The part of a registered name that is its own (深圳市星河软件有限公司 → 星河); empty where all of it is generic.
 *
 * @param places names of provinces and cities, in their short form
 */
export function brandOf(sponsorName: string, places: readonly string[]): string {
  const [own = ""] = ownParts(sponsorName, genericOf(places));
  return own.replace(/^[省市区县州]/, "");
}

function sharesPart(part: string, text: string): boolean {
  for (let start = 0; start + LEAST_SHARED <= part.length; start += 1) {
    if (text.includes(part.slice(start, start + LEAST_SHARED))) return true;
  }
  return false;
}

/**
 * Whether two neighbouring characters of the sponsor's own name part stand in the site name; generic words
 * (有限公司, 科技 …) and places do not count. A sponsor whose name has no own part is connected by any part of it.
 *
 * @source fields.md §9.2 (full name, short name, brand or product) of the domain notes; the measure is ours
 */
export function isConnectedName(siteName: string, sponsorName: string, places: readonly string[]): boolean {
  const site = foldText(siteName);
  const sponsor = foldText(sponsorName);
  const own = ownParts(sponsor, genericOf(places));
  return (own.length > 0 ? own : [sponsor]).some((part) => sharesPart(part, site));
}

/**
 * Warns of an organisation's site name without connection to the sponsor (F463), unless a trademark
 * certificate is there or the remark says `{name}为本公司的品牌` or `…产品`.
 *
 * @source fields.md §9.2 of the domain notes (H25, T21)
 */
export function checkNameConnection(siteName: string, facts: NameConnectionFacts): Violation | null {
  const remark = foldText(facts.remark);
  const claim = `${foldText(siteName)}为本公司的`;
  const isClaimed = remark.includes(`${claim}品牌`) || remark.includes(`${claim}产品`);
  const isConnected = isConnectedName(siteName, facts.sponsorName, facts.places);
  return isConnected || isClaimed || facts.hasTrademarkProof ? null : violation("F463");
}
