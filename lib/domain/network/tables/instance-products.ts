/**
 * Products an instance can be of, with the filings one of them allows; none: not on the list of those a filing may
 * stand on.
 *
 * @source fields.md §6 of the domain notes (5 for an ECS-like instance, 3 for the site builder)
 */
export const INSTANCE_PRODUCTS = {
  ECS: { quota: 5, zh: "云服务器", en: "cloud server" },
  LIGHT_SERVER: { quota: 5, zh: "轻量应用服务器", en: "light server" },
  WEB_HOST: { quota: 5, zh: "云虚拟主机", en: "web host" },
  SITE_BUILDER: { quota: 3, zh: "建站产品", en: "site builder" },
  LOAD_BALANCER: { quota: 0, zh: "负载均衡", en: "load balancer" },
  OTHER: { quota: 0, zh: "其他产品", en: "other product" },
} as const satisfies Record<string, { quota: number; zh: string; en: string }>;
