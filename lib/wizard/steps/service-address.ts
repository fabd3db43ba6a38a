import { at, type Finding, type Violation } from "@/lib/domain/findings/finding";
import { checkPlatforms, checkSdks } from "@/lib/domain/naming/app-parts";
import { checkPackageNamesOnce, type PackageUse } from "@/lib/domain/naming/package-name";
import { PLATFORMS } from "@/lib/domain/naming/tables/platforms";
import { checkAppDomains } from "@/lib/domain/network/app-domains";
import { choicesAt, isYes, itemKeys, serviceKeys, textAt } from "../answers";
import { linesOf } from "../asks";
import { isKeyOf } from "../choices";
import type { RuleContext } from "../context";
import { APP_ADDRESS_FIELDS, PLATFORM_FIELDS, SDK_FIELDS } from "../fields/app";
import { SITE_ADDRESS_FIELDS } from "../fields/site-address";
import { MAX_ITEMS } from "../limits";
import { type Block, defineStep } from "../step";

const isWebsite = ({ answers }: RuleContext, key: string) =>
  textAt(answers, `services.${key}.serviceType`) === "WEBSITE";

function appBlocks({ answers }: RuleContext, owner: string): readonly Block[] {
  const items = (list: string, name: string, fields: Block["fields"]): Block[] =>
    itemKeys(answers, `${owner}.${list}`).map((key) => ({ owner: `${owner}.${list}.${key}`, name, fields }));
  return [
    { owner, name: "appAddress", fields: APP_ADDRESS_FIELDS },
    ...items("platforms", "platform", PLATFORM_FIELDS),
    ...(isYes(answers, `${owner}.usesSdk`) ? items("sdks", "sdk", SDK_FIELDS) : []),
  ];
}

function placed(path: string, found: Violation | null): readonly Finding[] {
  return found ? [at(path, found)] : [];
}

function checkDomainLists({ answers }: RuleContext, owner: string): readonly Finding[] {
  const allDomains = linesOf(textAt(answers, `${owner}.allDomains`));
  if (allDomains.length === 0) return [];
  return checkAppDomains({
    path: owner,
    allDomains,
    hostedDomains: choicesAt(answers, `${owner}.hostedDomains`),
    platforms: itemKeys(answers, `${owner}.platforms`).map((key) => ({
      path: `${owner}.platforms.${key}.domains`,
      domains: choicesAt(answers, `${owner}.platforms.${key}.domains`),
    })),
    isPurelyIp: false,
  });
}

/** Packages of every App of the order: they may not repeat between Apps. */
function packagesOf({ answers }: RuleContext): readonly PackageUse[] {
  return serviceKeys(answers).flatMap((service) => {
    const owner = `services.${service}`;
    return itemKeys(answers, `${owner}.platforms`).flatMap((key): PackageUse[] => {
      const platform = textAt(answers, `${owner}.platforms.${key}.platform`);
      const path = `${owner}.platforms.${key}.packageName`;
      const packageName = textAt(answers, path);
      const isThere = isKeyOf(PLATFORMS, platform) && packageName !== "";
      return isThere ? [{ path, app: textAt(answers, `${owner}.appName`), platform, packageName }] : [];
    });
  });
}

function checkLists({ answers }: RuleContext, owner: string): readonly Finding[] {
  const hasPlatforms = itemKeys(answers, `${owner}.platforms`).length > 0;
  const lacksSdk = isYes(answers, `${owner}.usesSdk`) && itemKeys(answers, `${owner}.sdks`).length === 0;
  return [
    ...placed(`${owner}.platforms`, hasPlatforms ? null : checkPlatforms([])),
    ...placed(`${owner}.sdks`, lacksSdk ? checkSdks(true, []) : null),
  ];
}

function checkApp(context: RuleContext, owner: string): readonly Finding[] {
  const packages = checkPackageNamesOnce(packagesOf(context), context.facts?.otherApps ?? []);
  return [
    ...checkLists(context, owner),
    ...checkDomainLists(context, owner),
    ...packages.filter(({ path }) => path.startsWith(`${owner}.`)),
  ];
}

/** 网站地址 / App域名与平台: where the service is reached. */
export const serviceAddressStep = defineStep({
  id: "service-address",
  scope: "service",
  appliesTo: () => true,
  blocks: (context, key) =>
    isWebsite(context, key)
      ? [{ owner: `services.${key}`, name: "siteAddress", fields: SITE_ADDRESS_FIELDS }]
      : appBlocks(context, `services.${key}`),
  lists: (context, key) => {
    if (isWebsite(context, key)) return [];
    const platforms = {
      path: `services.${key}.platforms`,
      name: "platform",
      letter: "p",
      max: MAX_ITEMS.platforms,
    };
    const sdks = { path: `services.${key}.sdks`, name: "sdk", letter: "k", max: MAX_ITEMS.sdks };
    return isYes(context.answers, `services.${key}.usesSdk`) ? [platforms, sdks] : [platforms];
  },
  check: (context, key) => (isWebsite(context, key) ? [] : checkApp(context, `services.${key}`)),
});
