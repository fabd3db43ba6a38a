/**
 * Where the bureau rules were read: key of `grounds[…].sources` → title, date of the text and address.
 *
 * @source bureaus.md §0 of the domain notes
 */
export const RULE_SOURCES = {
  U26: {
    title: "UCloud 备案文档（各省规则）",
    date: "2024-08 – 2026-02",
    url: "https://docs.ucloud.cn/beian1/",
  },
  H25: {
    title: "华为云备案文档（各省规则）",
    date: "2025-09 – 2026-07",
    url: "https://support.huaweicloud.com/prepare-icp/",
  },
  T21: {
    title: "腾讯云网站备案文档（常见问题）",
    date: "2019 – 2022",
    url: "https://github.com/tencentyun/qcloud-documents",
  },
  T17: {
    title: "腾讯云网站备案文档（各省管局要求，旧）",
    date: "2017",
    url: "https://github.com/tencentyun/qcloud-documents",
  },
  I19: {
    title: "浪潮云备案控制台（各省规则文本）",
    date: "2019",
    url: "https://github.com/trylang/opration-beian-angular",
  },
  AI: {
    title: "Alibaba Cloud ICP filing regulations",
    date: "2020 – 2023",
    url: "https://www.alibabacloud.com/help/en/icp-filing/basic-icp-service/user-guide/",
  },
  M05: {
    title: "《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）",
    date: "2005",
    url: "https://docs.ucloud.cn/beian1/regulations/regulations1",
  },
} as const satisfies Record<string, { title: string; date: string; url: string }>;

export type RuleSource = keyof typeof RULE_SOURCES;
