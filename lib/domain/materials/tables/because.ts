/**
 * Why a material is on the list. `{province}` is the province's name in the reader's language, other parameters
 * come with the item; `note` is the letter of the matrix note (`●` always, `reuse` a copy on file).
 *
 * @source materials.md §2 of the domain notes
 */
export const BECAUSE = {
  ALWAYS: { note: "●", zh: "本类备案的必需资料", en: "Asked for in every filing of this type" },
  COPY_ON_FILE: {
    note: "reuse",
    zh: "已有审核通过且在有效期内的资料，可直接沿用",
    en: "An approved copy on file is still valid and may be taken over",
  },
  NO_COPY_ON_FILE: {
    note: "reuse",
    zh: "没有可沿用的有效资料，请重新上传",
    en: "No valid copy is on file; please upload it again",
  },
  DEAD_PHONE: {
    note: "a",
    zh: "备案手机号已停用，需由客服人工核实身份",
    en: "The phone on file is dead, so support checks the identity by hand",
  },
  PRINCIPAL_NOT_LEGAL_REP: {
    note: "b",
    zh: "主体负责人不是法定代表人（{province}）",
    en: "The sponsor's person in charge is not the legal representative ({province})",
  },
  SERVICE_PRINCIPAL_NOT_LEGAL_REP: {
    note: "c",
    zh: "网站/App负责人不是法定代表人（{province}）",
    en: "The service's person in charge is not the legal representative ({province})",
  },
  PAPER_FORM: {
    note: "d",
    zh: "{province}要求提交签字的纸质核验单",
    en: "{province} asks for the signed verification form on paper",
  },
  COMMITMENT: {
    note: "e",
    zh: "{province}要求提交备案承诺书",
    en: "{province} asks for a commitment letter",
  },
  DOMAIN_CERT_ASKED: {
    note: "f",
    zh: "{province}要求提供域名证书",
    en: "{province} asks for domain certificates",
  },
  DOMAIN_UNKNOWN: {
    note: "f",
    zh: "未能查询到该域名的注册信息，域名证书或实名认证截图任选其一",
    en: "The domain's registration could not be looked up; its certificate or a screenshot of the real-name record will do",
  },
  PREAPPROVAL: { note: "g", zh: "已选择该前置审批事项", en: "This approval was ticked" },
  NOT_INVOLVED: {
    note: "h",
    zh: "名称含可能涉及前置审批的字样；改名后无需提供",
    en: "The name has words that may need an approval; not needed after renaming",
  },
  FINANCE_WORDS: {
    note: "h",
    zh: "名称、经营范围或备注含金融类字样，且未选择互联网金融审批",
    en: "Name, business scope or remark has finance words and no financial approval was ticked",
  },
  QUANTITY: {
    note: "i",
    zh: "数量达到{province}规定的{threshold}个（当前{count}个）",
    en: "{province} asks for it from {threshold} on (now {count})",
  },
  RENAMED: {
    note: "j",
    zh: "主办者名称或证件号码与备案记录不同",
    en: "The sponsor's name or number differs from the record",
  },
  ESTABLISHMENT: {
    note: "k",
    zh: "{province}要求党政机关、事业单位和群众团体先取得编办审批，或书面说明无需审批的原因",
    en: "{province} asks state and public bodies for the approval of the establishment office, or a written reason why none is needed",
  },
  GOVERNMENT_SITE: {
    note: "k",
    zh: "{province}要求政府网站取得市政府办公厅的审批",
    en: "{province} asks for the city government office's approval of government sites",
  },
  ESTABLISHMENT_ADVISED: {
    note: "k",
    zh: "如有编办审批件，建议一并上传",
    en: "If there is an approval of the establishment office, better upload it",
  },
  OUT_OF_PROVINCE: {
    note: "l",
    zh: "外省身份证在{province}备案须提供居住证",
    en: "{province} asks individuals from other provinces for a residence permit",
  },
  OUT_OF_PROVINCE_ADVISED: {
    note: "l",
    zh: "外省身份证在{province}备案可能需要居住证，建议上传",
    en: "{province} may ask individuals from other provinces for a residence permit; better upload it",
  },
  MINOR: {
    note: "m",
    zh: "负责人已满16周岁未满18周岁（{province}）",
    en: "The person in charge is 16 or 17 years old ({province})",
  },
  JIANGSU_PAPERS: {
    note: "n",
    zh: "{province}要求由负责人签署",
    en: "{province} asks the person in charge to sign it",
  },
  PLEDGE_VIDEO: {
    note: "n",
    zh: "{province}备案须录制承诺视频",
    en: "For {province} a spoken pledge is recorded",
  },
  HOLDER_RELATION: {
    note: "o",
    zh: "域名持有者不是主办者，须证明其与主办者的关系（{province}）",
    en: "The domain's holder is not the sponsor; the relation must be proven ({province})",
  },
  UNCONNECTED_NAME: {
    note: "p",
    zh: "名称与主办者看不出关联；改名或在备注中说明后无需提供",
    en: "The name shows no link to the sponsor; not needed after renaming or an explanation in the remark",
  },
  NAME_EXPLANATION: {
    note: "p",
    zh: "{province}要求名称使用单位全称或简称，否则须书面说明",
    en: "{province} wants the sponsor's full or short name, otherwise a signed explanation",
  },
  E_COMMERCE: {
    note: "p",
    zh: "{province}要求涉及电子商务的网站或App书面说明",
    en: "{province} asks for an explanation of e-commerce content",
  },
  TRANSFER: {
    note: "p",
    zh: "{province}要求转出、转入双方盖章说明",
    en: "{province} asks for a statement sealed by both companies",
  },
  HAZARDOUS_SCOPE: {
    note: "q",
    zh: "经营范围含危险化学品或易制毒化学品（{province}）",
    en: "Hazardous or precursor chemicals are in the business scope ({province})",
  },
  LEGAL_REP_FROM_ELSEWHERE: {
    note: "r",
    zh: "法定代表人证件住址不在{province}，须提供居住证，或法定代表人手持营业执照原件和证件的照片",
    en: "The legal representative's card is from outside {province}: residence permit, or a photo holding licence and card",
  },
  SERVICE_PERSON_FROM_ELSEWHERE: {
    note: "r",
    zh: "网站/App负责人证件住址不在{province}，可能需要居住证，建议上传",
    en: "The service person's card is from outside {province}; a residence permit may be asked for",
  },
  FURTHER_PAPERS: {
    note: "s",
    zh: "选填：其他需要说明的资料",
    en: "Optional: anything else you want to show",
  },
  PARTY_CONFIRMATION: {
    note: "s",
    zh: "选填：党建确认函（{province}）",
    en: "Optional: party-building confirmation ({province})",
  },
  HANDHELD: {
    note: "t",
    zh: "{province}要求本人手持证件照",
    en: "{province} asks for a photo of the person holding the document",
  },
  PERSON_CHANGED: {
    note: "u",
    zh: "姓名、证件号码或证件图片有变更，须重新核验本人",
    en: "Name, document number or document image changed, so the person is checked again",
  },
  BUREAU_RULE: {
    note: "rule",
    zh: "{province}的规定：{rule}",
    en: "Rule of {province}: {rule}",
  },
  APP_ICON: { note: "App", zh: "App备案须上传图标", en: "An App is filed with its icon" },
} as const satisfies Record<string, { note: string; zh: string; en: string }>;

export type BecauseKey = keyof typeof BECAUSE;
