import type { FindingCode } from "../finding";

/**
 * Why a rule is there, for whoever broke it; the sentence of the finding says what is wrong. Only where the reason is
 * not plain from that sentence.
 *
 * @source fields.md §§2–5 and §9 of the domain notes; the wording is ours
 */
export const GROUNDS = {
  F102: {
    zh: "单位在登记地备案，住所的省份决定由哪个管局审核。",
    en: "An organisation files where it is registered; the province of its address decides which bureau reviews.",
  },
  F205: {
    zh: "管局可能寄送文书或上门核实，须能找到门牌。",
    en: "The bureau may send papers or call in person and has to find the door.",
  },
  F206: {
    zh: "备案系统不接受符号；短横线两侧的数字须写明号楼、单元、室。",
    en: "The filing system takes no signs; numbers around a hyphen are written as house, unit and room.",
  },
  F207: {
    zh: "省、市、区已在“所属区域”中选择，重复填写会被退回。",
    en: "Province, city and district are chosen in the region already; repeating them is sent back.",
  },
  F211: {
    zh: "该省要求在登记地能够联系到单位。",
    en: "This province wants to reach the organisation where it is registered.",
  },
  F234: {
    zh: "同一手机号登记在多个主办者名下，管局会认为不是本人使用。",
    en: "A number under several sponsors is taken for one that is not the person's own.",
  },
  F235: {
    zh: "备案通知会发送到该邮箱，共用邮箱容易错过或误收。",
    en: "Notices go to this address; a shared one is missed or read by others.",
  },
  F306: {
    zh: "工信部核验短信只发送到中国内地手机号。",
    en: "The ministry sends its code to mainland mobiles only.",
  },
  F307: {
    zh: "数据卡、卫星和虚拟运营商号段可能收不到12381短信，24小时内未核验订单会退回。",
    en: "Data cards, satellite and virtual operators may not receive the message from 12381; without an answer in 24 hours the order comes back.",
  },
  F309: {
    zh: "管局核实时可能拨打办公电话。",
    en: "The bureau may call the office to verify.",
  },
  F310: {
    zh: "应急电话用于本人联系不上的时候。",
    en: "The emergency number is for when the person cannot be reached.",
  },
  F311: {
    zh: "虚拟运营商号码的机主不易核实，不能用作应急电话。",
    en: "Whose a virtual operator's number is cannot easily be verified.",
  },
  F312: {
    zh: "退回、到期等通知会发送到该邮箱。",
    en: "Notices of returns and deadlines go to this address.",
  },
  F313: {
    zh: "该省要求在本省能够联系到负责人。",
    en: "This province wants to reach the person inside the province.",
  },
  F316: {
    zh: "两位负责人都联系不上时，须各有一个应急电话。",
    en: "When neither person can be reached, each needs a number of their own.",
  },
  F331: {
    zh: "两位负责人须能分别核实。",
    en: "The two persons have to be verified separately.",
  },
  F333: {
    zh: "应急电话用于负责人联系不上的时候，不能是另一位负责人的手机号。",
    en: "The emergency number is for when a person in charge cannot be reached; it cannot be another's mobile.",
  },
  F403: {
    zh: "个人备案的网站只能展示个人内容，各省规定不同。",
    en: "An individual's site shows personal content only; each province has its own rule.",
  },
  F404: {
    zh: "审核人员会核对文号和批准文件。",
    en: "The reviewer compares number and approval.",
  },
  F405: {
    zh: "个人备案不能提供多人互动的服务。",
    en: "A filing of an individual does not cover services in which others take part.",
  },
  F407: {
    zh: "网站备案前不能访问，管局凭备注了解实际内容。",
    en: "The site cannot be visited before its filing; the bureau knows its content by the remark.",
  },
  F408: {
    zh: "批准文件只发给单位，个人须改选或以单位名义备案。",
    en: "Approvals are given to organisations only; choose otherwise or file as one.",
  },
  F409: {
    zh: "个人备案只用于非经营性网站和App。",
    en: "A filing of an individual is for non-commercial websites and Apps.",
  },
  F410: {
    zh: "已取得批准的，请在前置审批中勾选并上传批准文件；不从事该业务的，审核人员会核对内容。",
    en: "If you have the approval, tick it below and upload it; if you do not offer this, the reviewer checks the content.",
  },
  F411: {
    zh: "备案的是域名本身，不含空格、逗号和下划线。",
    en: "What is filed is the domain itself, without blanks, commas or underscores.",
  },
  F412: {
    zh: "备案一个主域名，其下的子域名都包含在内。",
    en: "The filing of a registrable domain covers all its subdomains.",
  },
  F413: {
    zh: "工信部只为已批复的后缀办理备案，常用的有.com、.cn、.net。",
    en: "MIIT files approved suffixes only, such as .com, .cn or .net.",
  },
  F414: {
    zh: "域名须由工信部批复的注册商管理。",
    en: "A domain has to be kept by a registrar that MIIT approved.",
  },
  F415: {
    zh: "到期的域名可能被他人注册，备案随之失效。",
    en: "Others may register an expired domain, and the filing is lost with it.",
  },
  F416: {
    zh: "未实名认证的域名无法核对持有者。",
    en: "Without its real-name verification nobody can tell whose a domain is.",
  },
  F417: {
    zh: "实名信息同步到工信部约需3天。",
    en: "The verification takes some three days to reach MIIT.",
  },
  F418: {
    zh: "域名须登记在主办者名下，或登记在该省认可的人员名下。",
    en: "A domain has to be registered to the sponsor, or to somebody the bureau admits.",
  },
  F420: {
    zh: "备案通过前开放网站属于未备案先接入，会被退回并可能处罚。",
    en: "A site that is open before its approval is sent back and may be fined.",
  },
  F421: {
    zh: "党政机关和事业单位使用专用后缀，便于公众识别。",
    en: "State bodies and public institutions have suffixes of their own by which the public knows them.",
  },
  F425: {
    zh: "开启隐私保护后，注册信息中看不到持有者。",
    en: "With privacy protection the registration does not show the holder.",
  },
  F426: {
    zh: "已备案的网站须能访问并标明备案号，否则不能办理接入。",
    en: "A filed site has to be reachable and show its number, or no access can be filed.",
  },
  F431: {
    zh: "首页须在本次备案的域名下。",
    en: "The home page has to lie under the domain of this filing.",
  },
  F440: {
    zh: "App名称须与应用商店一致，不能含表情、占位词、价格或广告用语。",
    en: "The name has to equal that in the stores, without emoji, placeholders, prices or advertising.",
  },
  F441: {
    zh: "同一主办者的App须能按名称区分。",
    en: "Apps of one sponsor have to be told apart by their names.",
  },
  F449: {
    zh: "未加密的地址可能被篡改。",
    en: "An address without encryption can be tampered with.",
  },
  F451: {
    zh: "管局按汉字名称登记网站，少于三个汉字无法识别。",
    en: "Bureaus register sites by their Chinese name; fewer than three characters tell nobody.",
  },
  F452: {
    zh: "备案系统只登记汉字、字母和数字。",
    en: "The filing system registers Chinese characters, letters and digits only.",
  },
  F453: {
    zh: "管局按汉字名称登记网站。",
    en: "Bureaus register sites by their Chinese name.",
  },
  F454: {
    zh: "域名另行登记，名称须说明网站是什么。",
    en: "The domain is registered apart; the name says what the site is.",
  },
  F455: {
    zh: "以国家或机关名义开头的名称只有相应机关可以使用；登记名称本身如此开头的，审核人员会核对证件。",
    en: "Names that begin in the name of the state are for its bodies; where the registered name begins so, the reviewer compares the certificate.",
  },
  F456: {
    zh: "含该词的名称和备注不予备案。",
    en: "Names and remarks with this word are not filed.",
  },
  F457: {
    zh: "不涉及的，改名最快；保留该名称须上传不涉及承诺书。",
    en: "If it does not apply, another name is fastest; to keep it upload a “not involved” letter.",
  },
  F458: {
    zh: "备案系统限制名称的长度。",
    en: "The filing system limits the length of a name.",
  },
  F459: {
    zh: "审核人员会打开首页核对名称。",
    en: "The reviewer opens the home page to compare the name.",
  },
  F460: {
    zh: "重名的网站无法区分，部分省份不予通过。",
    en: "Sites of the same name cannot be told apart; some provinces refuse them.",
  },
  F461: {
    zh: "个人网站不能使人误以为是单位或公共服务，含该词的名称各省均不予通过。",
    en: "An individual's site must not look like an organisation or a public service; no province passes this word.",
  },
  F462: {
    zh: "个人网站不能使人误以为是单位、行业或产品。",
    en: "An individual's site must not look like an organisation, a trade or a product.",
  },
  F463: {
    zh: "单位网站的名称应是单位的全称、简称、品牌或产品名。",
    en: "An organisation's site bears its full or short name, its brand or its product.",
  },
  F464: {
    zh: "姓名、地名和成语不能说明个人网站的内容。",
    en: "Names, places and idioms do not say what a personal site is about.",
  },
  F465: {
    zh: "该省对个人网站的名称有统一规定。",
    en: "The province prescribes the names of individuals' sites.",
  },
  F466: {
    zh: "含金融字样的，审核时须核对有无从业资质。",
    en: "Words of finance make the reviewer ask for the licence.",
  },
  F467: {
    zh: "通用或知名的名称无法区分App，容易被认为冒用。",
    en: "A general or famous name does not tell Apps apart and looks borrowed.",
  },
} as const satisfies Partial<Record<FindingCode, { readonly zh: string; readonly en: string }>>;

/** F457 of an individual: no letter helps where no approval can be had. */
export const GROUND_OF_INDIVIDUAL = {
  zh: "批准文件只发给单位，个人网站和App须改名。",
  en: "Approvals are given to organisations only; an individual has to choose another name.",
} as const;
