/**
 * The named conditions of the material matrix; `note` is the letter under which they stand in the notes.
 *
 * @source materials.md §2 (notes a–u) of the domain notes
 */
export const CONDITIONS = {
  DEAD_PHONE: {
    note: "a",
    zh: "备案手机号已停用，由客服人工核实",
    en: "the phone on file is dead; support checks by hand",
  },
  PRINCIPAL_NOT_LEGAL_REP: {
    note: "b",
    zh: "主体负责人不是法定代表人",
    en: "the sponsor's person is not the legal representative",
  },
  SERVICE_PRINCIPAL_NOT_LEGAL_REP: {
    note: "c",
    zh: "网站/App负责人不是法定代表人",
    en: "the service's person is not the legal representative",
  },
  PAPER_FORM: { note: "d", zh: "该省使用纸质核验单", en: "the province uses a paper verification form" },
  COMMITMENT: { note: "e", zh: "该省要求备案承诺书", en: "the province asks for a commitment letter" },
  DOMAIN_CERTIFICATE: {
    note: "f",
    zh: "该省要求域名证书，或域名信息无法查询",
    en: "the province asks for certificates, or the domain's data are not known",
  },
  PREAPPROVAL: { note: "g", zh: "已选择前置审批事项", en: "an approval was ticked" },
  KEYWORD_HIT: {
    note: "h",
    zh: "名称或经营范围含相关字样",
    en: "name or business scope has words that ask for a letter",
  },
  QUANTITY: {
    note: "i",
    zh: "网站和App数量达到该省规定",
    en: "the number of services reaches the province's threshold",
  },
  RENAMED: { note: "j", zh: "名称或证件号码与备案记录不同", en: "name or number changed since the record" },
  ESTABLISHMENT: { note: "k", zh: "党政机关、事业单位、群众团体", en: "party, government and public bodies" },
  OUT_OF_PROVINCE: { note: "l", zh: "外省个人", en: "individual from another province" },
  MINOR: { note: "m", zh: "已满16周岁未满18周岁", en: "16 or 17 years old" },
  JIANGSU_PAPERS: { note: "n", zh: "江苏省专用资料", en: "papers of Jiangsu" },
  HOLDER_RELATION: {
    note: "o",
    zh: "域名持有者为管局认可的其他人",
    en: "the domain belongs to somebody else whom the bureau admits",
  },
  NAME_OR_CONTENT: {
    note: "p",
    zh: "名称、内容或主体变动需要说明",
    en: "name, content or change of sponsor needs an explanation",
  },
  HAZARDOUS_SCOPE: {
    note: "q",
    zh: "经营范围含危险或易制毒化学品",
    en: "hazardous or precursor chemicals in the scope",
  },
  CARD_FROM_ELSEWHERE: { note: "r", zh: "负责人证件为外省", en: "a person's card is of another province" },
  FURTHER_PAPERS: { note: "s", zh: "选填资料", en: "further papers, optional" },
  HANDHELD: { note: "t", zh: "该省要求手持证件照", en: "the province asks for a photo holding the document" },
  PERSON_CHANGED: {
    note: "u",
    zh: "姓名、证件号码或证件图片有变更",
    en: "name, document number or document image changed",
  },
  APP: { note: "App", zh: "服务为App", en: "the service is an App" },
} as const satisfies Record<string, { note: string; zh: string; en: string }>;

export type ConditionKey = keyof typeof CONDITIONS;
