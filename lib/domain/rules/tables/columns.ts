import { choice, count } from "../column";

const BLOCK_OR_WARN = {
  BLOCK: { zh: "不符合的不能提交", en: "whoever does not comply cannot submit" },
  WARN: { zh: "不符合的由审核人员判断", en: "whoever does not comply is judged by the reviewer" },
} as const;

const severity = { zh: "不符合时", en: "if not met" } as const;

/**
 * What a bureau may set: column → the values it takes and what each of them says.
 *
 * @source bureaus.md §§2–9, fields.md §2.4 (severities that a bureau may switch) of the domain notes
 */
export const COLUMNS = {
  // Persons: legal representative, authorisation, age.
  lrRule: choice(
    { zh: "主体负责人", en: "sponsor's person in charge" },
    {
      REQUIRED: {
        zh: "主体负责人须为法定代表人",
        en: "the sponsor's person in charge must be the legal representative",
      },
      SAME_PERSON_IF_NOT: {
        zh: "主体负责人可以不是法定代表人，但须持授权书，且与互联网信息服务负责人为同一人",
        en: "another person than the legal representative may be in charge, with a letter, and must then be in charge of the services too",
      },
      FREE: {
        zh: "主体负责人可以不是法定代表人，无需授权书",
        en: "another person than the legal representative may be in charge without a letter",
      },
    },
  ),
  /** With REQUIRED as a warning: whoever names another person all the same must name one for everything. */
  lrOtherwiseSame: choice(
    { zh: "另有他人负责时", en: "if it is somebody else" },
    {
      Y: {
        zh: "由他人负责的，主体负责人与互联网信息服务负责人须为同一人",
        en: "if it is somebody else, the same person must be in charge of the services",
      },
      N: null,
    },
  ),
  lrSeverity: choice(severity, BLOCK_OR_WARN),
  /** Y listed by the bureau, D national default: both mean yes. N where a bureau does without. */
  authLetter: choice(
    { zh: "授权书", en: "authorisation letter" },
    {
      Y: {
        zh: "互联网信息服务负责人不是法定代表人的，须提交授权书",
        en: "a service's person in charge who is not the legal representative needs an authorisation letter",
      },
      D: {
        zh: "互联网信息服务负责人不是法定代表人的，须提交授权书（通用要求）",
        en: "a service's person in charge who is not the legal representative needs an authorisation letter (general requirement)",
      },
      N: {
        zh: "互联网信息服务负责人不是法定代表人的，无需提交授权书",
        en: "a service's person in charge who is not the legal representative needs no authorisation letter",
      },
    },
  ),
  foreignLr: choice(
    { zh: "境外法定代表人", en: "foreign legal representative" },
    {
      AUTHORISE_CN: {
        zh: "法定代表人为外籍或港澳台人士的，须授权持居民身份证的人员负责",
        en: "a legal representative from abroad, Hong Kong, Macao or Taiwan must authorise a holder of a mainland identity card",
      },
      PASSPORT_OK: {
        zh: "法定代表人为外籍或港澳台人士的，可以使用护照或通行证",
        en: "a legal representative from abroad, Hong Kong, Macao or Taiwan may use a passport or travel permit",
      },
      UNSPEC: null,
    },
  ),
  foreignLrSamePerson: choice(
    { zh: "受权人", en: "authorised person" },
    {
      Y: {
        zh: "受权人须同时担任互联网信息服务负责人",
        en: "the person so authorised must be in charge of the services too",
      },
      N: null,
    },
  ),
  legalRepRequired: choice(
    { zh: "法定代表人信息", en: "legal representative's data" },
    {
      Y: { zh: "须填写法定代表人信息", en: "the legal representative's data must be entered" },
      N: null,
    },
  ),
  legalRepPhoneRequired: choice(
    { zh: "法定代表人电话", en: "legal representative's telephone" },
    {
      Y: { zh: "须填写法定代表人手机号", en: "the legal representative's mobile must be entered" },
      N: null,
    },
  ),
  servicePersonIdOnly: choice(
    { zh: "服务负责人证件", en: "document of a service's person" },
    {
      Y: {
        zh: "互联网信息服务负责人须使用居民身份证",
        en: "a service's person in charge needs a resident identity card",
      },
      N: null,
    },
  ),
  minAge: count({ zh: "最低年龄（周岁）", en: "least age (years)" }, 16, 25, {
    zh: "负责人须年满{n}周岁",
    en: "a person in charge must be {n} years old",
  }),
  minAgeSeverity: choice(severity, BLOCK_OR_WARN),
  /** 16 and 17 years accepted with proof of employment or income. */
  minorProofScope: choice(
    { zh: "16、17周岁", en: "16 and 17 years" },
    {
      NONE: null,
      ALL: {
        zh: "16、17周岁的，须提交就业或收入证明",
        en: "at 16 and 17 with proof of employment or income",
      },
      INDIVIDUALS: {
        zh: "个人备案且16、17周岁的，须提交就业或收入证明",
        en: "individuals of 16 and 17 with proof of employment or income",
      },
      NOT_LEGAL_REP: {
        zh: "16、17周岁的，须提交就业或收入证明（法定代表人除外）",
        en: "at 16 and 17 with proof of employment or income, except legal representatives",
      },
    },
  ),
  // Individuals, in particular with an identity card of another province.
  oop: choice(
    { zh: "外省身份证", en: "card of another province" },
    {
      YES: {
        zh: "外省身份证可以办理个人备案",
        en: "individuals with a card of another province may file",
      },
      PERMIT: {
        zh: "外省身份证须提供居住证或暂住证",
        en: "individuals with a card of another province need a residence permit",
      },
      NO: {
        zh: "不受理外省身份证的个人备案",
        en: "individuals with a card of another province are not accepted",
      },
    },
  ),
  oopSeverity: choice(severity, { ...BLOCK_OR_WARN, NA: null }),
  /** Other papers than a residence permit prove the residence. */
  residenceProof: choice(
    { zh: "其他居住证明", en: "other proof of residence" },
    {
      Y: {
        zh: "也可以使用学生证、社保等其他证明",
        en: "a student card, social security and the like prove residence too",
      },
      N: null,
    },
  ),
  indContent: choice(
    { zh: "个人服务内容", en: "content of individuals" },
    {
      ANY: null,
      BLOG_ONLY: {
        zh: "个人服务内容只能选择博客、个人空间",
        en: "individuals may only choose blog or personal space",
      },
      NO_BLOG: {
        zh: "个人服务内容不能选择博客、个人空间",
        en: "individuals may not choose blog or personal space",
      },
    },
  ),
  indForeign: choice(
    { zh: "境外个人", en: "individuals from abroad" },
    {
      OK: null,
      REFUSED: {
        zh: "不受理境外证件的个人备案",
        en: "individuals with foreign documents are not accepted",
      },
    },
  ),
  handheldInd: choice(
    { zh: "手持证件照片", en: "photo holding the document" },
    {
      Y: { zh: "个人须提交手持证件照片", en: "individuals add a photo holding the document" },
      N: null,
    },
  ),
  // Numbers of services.
  maxServices: count({ zh: "每个订单的网站、App数", en: "services per order" }, 1, 10, {
    zh: "一个订单最多{n}个网站或App",
    en: "websites and Apps in one order: {n} at most",
  }),
  planFrom: count({ zh: "建设方案（起）", en: "construction plan (from)" }, 0, 1000, {
    zh: "总数达到{n}个的，须提交建设方案",
    en: "a construction plan from a total of {n} on",
  }),
  planCounts: choice(
    { zh: "总数的计算", en: "what is counted" },
    {
      SERVICES: null,
      DOMAIN_PREFIXES: { zh: "按不同域名前缀计算", en: "different domain prefixes are counted" },
    },
    { zh: "按网站、App数量计算", en: "websites and Apps are counted" },
  ),
  cap: count({ zh: "网站、App总数", en: "total of services" }, 0, 1000, {
    zh: "网站、App总数超过{n}个的，管局可能不予通过",
    en: "the bureau may refuse more than {n} websites and Apps in total",
  }),
  onsiteFrom: count({ zh: "现场核验（起）", en: "on-site check (from)" }, 0, 1000, {
    zh: "总数达到{n}个的，须到管局现场核验",
    en: "an on-site check from a total of {n} on",
  }),
  // Papers the bureau asks for.
  form: choice(
    { zh: "真实性核验单", en: "verification form" },
    {
      E: null,
      P: {
        zh: "须提交纸质《网站备案信息真实性核验单》",
        en: "the verification form is on paper",
      },
    },
    { zh: "可以使用电子《真实性核验单》", en: "the verification form may be electronic" },
  ),
  commitment: choice(
    { zh: "承诺书", en: "pledge" },
    {
      NONE: null,
      GUANGDONG: {
        zh: "须提交《互联网信息服务备案承诺书》",
        en: "the pledge “互联网信息服务备案承诺书” is needed",
      },
      JIANGSU: {
        zh: "须提交《ICP备案信息真实性责任告知书》和《ICP备案信息真实性承诺书》",
        en: "the two papers “ICP备案信息真实性责任告知书” and “ICP备案信息真实性承诺书” are needed",
      },
      HENAN: { zh: "须提交《网站备案承诺书》", en: "the pledge “网站备案承诺书” is needed" },
    },
  ),
  establishment: choice(
    { zh: "编办意见", en: "approval of the establishment office" },
    {
      Y: {
        zh: "党政机关、事业单位须先取得编办同意，或书面说明无需取得",
        en: "party, government and public institutions first obtain the approval of the establishment office, or explain why none is needed",
      },
      GOV: {
        zh: "政府网站须取得市级政府办公厅同意",
        en: "government sites need the approval of the city government office",
      },
      N: null,
    },
  ),
  remarkTpl: choice(
    { zh: "备注固定用语", en: "prescribed remark" },
    {
      NONE: null,
      TIANJIN: {
        zh: "服务备注须注明应急联系电话的使用人",
        en: "the service's remark names who uses the emergency number",
      },
      NEIMENGGU: {
        zh: "单位的服务备注须注明仅作展示，不涉及在线交易、电子金融、电子商务",
        en: "the service's remark of organisations says that it only presents, without online trade, e-finance or e-commerce",
      },
      GUANGXI: {
        zh: "个人的服务备注须含规定的承诺内容",
        en: "the service's remark of individuals contains the prescribed pledge",
      },
    },
  ),
  explanation: choice(
    { zh: "情况说明", en: "explanation letter" },
    {
      NONE: null,
      E_COMMERCE: {
        zh: "涉及电子商务的，须提交情况说明",
        en: "e-commerce content needs an explanation letter",
      },
      TRANSFER: {
        zh: "备案迁入的，须提交双方盖章的说明",
        en: "a transfer needs a statement sealed by both companies",
      },
      NAME: {
        zh: "名称与主办者无关的，须提交说明",
        en: "a name without link to the sponsor needs an explanation",
      },
    },
  ),
  residencePermitOf: choice(
    { zh: "居住证", en: "residence permit" },
    {
      NONE: null,
      LEGAL_REP: {
        zh: "法定代表人身份证住址在外地的，须提交居住证，或法定代表人手持执照原件和身份证的照片",
        en: "a legal representative with an address elsewhere adds a residence permit, or a photo holding the licence and the card",
      },
      SERVICE_PRINCIPAL: {
        zh: "服务负责人身份证住址在外省的，须提交居住证",
        en: "a service's person in charge with an address elsewhere adds a residence permit",
      },
    },
  ),
  hazardousPermit: choice(
    { zh: "危险化学品许可", en: "permit for hazardous chemicals" },
    {
      Y: {
        zh: "经营范围含危险化学品或易制毒化学品的，须提交许可证",
        en: "a business scope with hazardous or precursor chemicals needs the permit",
      },
      N: null,
    },
  ),
  guaranteeLetter: choice(
    { zh: "保证书", en: "guarantee" },
    {
      Y: {
        zh: "须提交建设方案的，同时提交双方盖章的保证书",
        en: "with the construction plan a guarantee sealed by both sides",
      },
      N: null,
    },
  ),
  accessContract: choice(
    { zh: "接入合同", en: "access contract" },
    {
      Y: { zh: "须提交建设方案的，同时提交接入合同", en: "with the construction plan the access contract" },
      N: null,
    },
  ),
  electronicLicence: choice(
    { zh: "电子营业执照", en: "electronic licence" },
    {
      WARN: null,
      REFUSED: {
        zh: "不接受电子营业执照，须上传原件照片",
        en: "electronic licences are not accepted, a photo of the original is needed",
      },
    },
  ),
  documentMinValidityDays: count({ zh: "证件剩余有效期（天）", en: "remaining validity (days)" }, 0, 400, {
    zh: "证件剩余有效期须超过{n}天",
    en: "documents must be valid for more than {n} days",
  }),
  // Domains, names, telephones, addresses, records.
  holder: choice(
    { zh: "域名持有者", en: "domain holder" },
    {
      ORG: { zh: "单位的域名须由本单位持有", en: "domains of organisations are held by the organisation" },
      ORG_LR: {
        zh: "单位的域名可由本单位或法定代表人持有",
        en: "domains of organisations are held by the organisation or its legal representative",
      },
      ORG_LR_SENIOR: {
        zh: "单位的域名可由本单位、法定代表人持有，或由股东、主要负责人、高级管理人员持有并提交证明",
        en: "domains of organisations are held by the organisation, its legal representative or, with proof, a shareholder, principal or senior manager",
      },
    },
  ),
  domainCertFrom: count({ zh: "域名证书（起）", en: "domain certificates (from)" }, 0, 100, {
    zh: "订单中的域名达到{n}个的，须提交域名证书",
    en: "domain certificates from {n} domains in the order on",
  }),
  domainMinValidityDays: count({ zh: "域名剩余有效期（天）", en: "remaining validity (days)" }, 0, 400, {
    zh: "域名剩余有效期须超过{n}天",
    en: "a domain must be valid for more than {n} days",
  }),
  nameUnique: choice(
    { zh: "名称唯一", en: "unique names" },
    {
      NONE: null,
      SPONSOR: {
        zh: "同一主办者的网站、App名称不能重复",
        en: "the names of one sponsor's services must differ",
      },
      ALL: {
        zh: "网站名称不能与已备案的名称相同",
        en: "a site may not have the name of any site on record",
      },
    },
  ),
  personalName: choice(
    { zh: "个人网站名称", en: "names of personal sites" },
    {
      FREE: null,
      BLOG_OR_HOME: {
        zh: "个人网站名称只能为“某某的个人博客”或“某某的个人主页”",
        en: "a personal site is named “某某的个人博客” or “某某的个人主页”",
      },
    },
  ),
  phoneLocality: choice(
    { zh: "手机号归属地", en: "origin of the mobile number" },
    {
      WARN: { zh: "手机号应为本省号码", en: "the mobile number should be of this province" },
      INFO: null,
    },
  ),
  landline: choice(
    { zh: "办公电话", en: "office telephone" },
    {
      OPTIONAL: null,
      REQUIRED_ORG: { zh: "单位须填写办公座机", en: "organisations enter a landline" },
      MOBILE_OK: {
        zh: "办公电话可填手机号，并在备注中注明姓名和职务",
        en: "a mobile may be the office telephone, with name and post in the remark",
      },
      NOT_MOBILE: {
        zh: "办公电话不能与负责人手机号相同",
        en: "the office telephone must differ from the person's mobile",
      },
    },
  ),
  emergencyDiffer: choice(
    { zh: "应急联系电话", en: "emergency number" },
    {
      Y: {
        zh: "主体负责人与服务负责人的应急联系电话不能相同",
        en: "the emergency numbers of the two persons in charge must differ",
      },
      N: null,
    },
  ),
  superior: choice(
    { zh: "投资者或上级主管单位", en: "superior body" },
    {
      FREE: null,
      LEGAL_REP: {
        zh: "投资者或上级主管单位须填写法定代表人姓名",
        en: "the superior body is the name of the legal representative",
      },
      TRUE_SUPERIOR: {
        zh: "非企业单位须填写真实的上级主管单位",
        en: "bodies other than enterprises enter their true superior body",
      },
    },
  ),
  superiorSeverity: choice(severity, BLOCK_OR_WARN),
  crossCityBlock: choice(
    { zh: "通信地址", en: "communication address" },
    {
      Y: {
        zh: "通信地址须与证件住所在同一城市",
        en: "the communication address must be in the city of the certificate address",
      },
      N: null,
    },
  ),
  crossCitySeverity: choice(severity, BLOCK_OR_WARN),
  /** A body on the list of abnormal operations. */
  abnormalSeverity: choice(
    { zh: "经营异常名录", en: "abnormal operations" },
    {
      BLOCK: {
        zh: "被列入经营异常名录的不能提交",
        en: "a body on the list of abnormal operations cannot submit",
      },
      WARN: {
        zh: "被列入经营异常名录的由审核人员判断",
        en: "a body on the list of abnormal operations is judged by the reviewer",
      },
    },
  ),
  /** A mobile that a person in charge of another sponsor uses. */
  mobileElsewhereSeverity: choice(
    { zh: "手机号重复使用", en: "mobile in use elsewhere" },
    {
      BLOCK: {
        zh: "手机号已用于其他主办者备案的不能提交",
        en: "a mobile in use for another sponsor cannot be submitted",
      },
      WARN: {
        zh: "手机号已用于其他主办者备案的由审核人员判断",
        en: "a mobile in use for another sponsor is judged by the reviewer",
      },
    },
  ),
  shellDirectAdd: choice(
    { zh: "空壳主体", en: "shell subjects" },
    {
      Y: { zh: "空壳主体可以直接新增网站或App", en: "a shell subject may add a service directly" },
      N: {
        zh: "空壳主体须先注销，再办理首次备案",
        en: "a shell subject is cancelled before a first filing",
      },
    },
  ),
  /** Whether what an access filing says may differ from the record. */
  accessDeviation: choice(
    { zh: "接入备案与记录不同", en: "access unlike the record" },
    {
      Y: {
        zh: "接入备案的信息可以与备案记录不同，但须随即办理变更备案",
        en: "an access filing may differ from the record if a change is filed at once",
      },
      N: null,
    },
  ),
  /** Which filing number the site shows at its foot. */
  footer: choice(
    { zh: "网站底部备案号", en: "number shown on the site" },
    {
      SERVICE: {
        zh: "网站底部展示服务备案号（带“-序号”）",
        en: "sites show the service number (with its serial)",
      },
      SUBJECT: {
        zh: "网站底部展示主体备案号（不带“-序号”）",
        en: "sites show the subject number (without serial)",
      },
    },
  ),
  /** Whether the bureau takes filings: a window without is a document with its first and last day. */
  handOver: choice(
    { zh: "管局接收", en: "hand-over to the bureau" },
    {
      OPEN: null,
      PAUSED: {
        zh: "管局暂停接收备案，初审通过的订单在恢复后自动提交",
        en: "the bureau takes no filings; orders that passed the initial review go there by themselves afterwards",
      },
    },
    { zh: "管局正常接收备案", en: "the bureau takes filings" },
  ),
  slaWorkingDays: count({ zh: "审核时限（工作日）", en: "time limit (working days)" }, 1, 60, {
    zh: "管局在{n}个工作日内作出决定",
    en: "the bureau decides within {n} working days",
  }),
  typicalWorkingDays: count({ zh: "通常用时（工作日）", en: "usual time (working days)" }, 1, 60, {
    zh: "通常约{n}个工作日",
    en: "usually about {n} working days",
  }),
} as const;
