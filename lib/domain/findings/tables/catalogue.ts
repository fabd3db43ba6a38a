/**
 * Every finding the rules can make, with its severities (the first is the default) and its wording.
 * `{…}` are parameters; Chinese is the source text.
 *
 * @source fields.md §12 (F) and §10 (C), filing-types.md §2.2 (E), materials.md §3 (M) and §6 (V) of the domain notes
 */
export const FINDINGS = {
  F001: {
    severities: ["BLOCK"],
    zh: "请填写{field}",
    en: "Enter {field}",
  },
  F002: {
    severities: ["BLOCK"],
    zh: "请选择{field}",
    en: "Choose {field}",
  },
  F003: {
    severities: ["BLOCK"],
    zh: "{field}应为{min}至{max}个字，当前{n}个字",
    en: "{field} must have {min} to {max} characters; it has {n}",
  },
  F004: {
    severities: ["BLOCK"],
    zh: "{field}含有不支持的字符：{chars}",
    en: "{field} contains characters that cannot be used: {chars}",
  },
  F005: {
    severities: ["BLOCK"],
    zh: "日期不存在，请重新选择{field}",
    en: "This date does not exist; choose {field} again",
  },
  F101: {
    severities: ["BLOCK"],
    zh: "请选择完整的省、市、区（县）",
    en: "Choose province, city and district",
  },
  F102: {
    severities: ["BLOCK"],
    zh: "单位须在证件登记住所所在省份备案，请修改所属区域或核对证件住所",
    en: "An organisation files in the province where it is registered; change the region or check the certificate address",
  },
  F103: {
    severities: ["BLOCK"],
    zh: "请选择主办者性质",
    en: "Choose the kind of sponsor",
  },
  F104: {
    severities: ["BLOCK"],
    zh: "所选主办者性质不能使用该证件类型，请重新选择",
    en: "This document type does not go with the kind of sponsor; choose another",
  },
  F105: {
    severities: ["BLOCK"],
    zh: "证件号码格式或校验码不正确，请对照证件逐位核对",
    en: "Format or check character of the certificate number is wrong; compare it with the certificate character by character",
  },
  F106: {
    severities: ["BLOCK"],
    zh: "请选择网站或App",
    en: "Choose website or App",
  },
  F107: {
    severities: ["BLOCK"],
    zh: "验证码错误或已过期，请刷新后重新输入",
    en: "The code is wrong or has expired; reload it and try again",
  },
  F108: {
    severities: ["BLOCK"],
    zh: "该类证件已停用，请使用载有统一社会信用代码的证件",
    en: "This kind of certificate is no longer accepted; use the one with the unified social credit code",
  },
  F201: {
    severities: ["WARN"],
    zh: "主办者名称与证件不一致，请按证件逐字填写",
    en: "The name differs from the certificate; copy it letter by letter",
  },
  F202: {
    severities: ["BLOCK"],
    zh: "主办者名称不能是域名或纯数字",
    en: "The sponsor's name cannot be a domain or digits only",
  },
  F203: {
    severities: ["WARN"],
    zh: "无字号的个体工商户，请按“经营者姓名（个体工商户）”填写",
    en: "A sole trader without a trade name is entered as “owner's name（个体工商户）”",
  },
  F204: {
    severities: ["WARN"],
    zh: "证件住所与证件不一致，请按证件填写",
    en: "The certificate address differs from the certificate; copy it",
  },
  F205: {
    severities: ["BLOCK"],
    zh: "通信地址须精确到门牌号；如已是最详细地址，请在主体备注中填写“通信地址已为最详细”",
    en: "Give the address down to the door number; if there is none, write “通信地址已为最详细” in the sponsor's remark",
  },
  F206: {
    severities: ["BLOCK"],
    zh: "通信地址只能使用汉字、字母和数字，请写成“7号楼3单元101室”的形式",
    en: "Use only Chinese characters, letters and digits, for example 7号楼3单元101室",
  },
  F207: {
    severities: ["BLOCK"],
    zh: "通信地址无需重复填写省、市、区",
    en: "Leave out province, city and district here",
  },
  F208: {
    severities: ["BLOCK"],
    zh: "请填写投资者或上级主管单位的全称",
    en: "Enter the full name of the investor or superior body",
  },
  F209: {
    severities: ["BLOCK"],
    zh: "主办者证件剩余有效期须超过{days}天，请换证后再备案",
    en: "The certificate must be valid for more than {days} days; renew it first",
  },
  F210: {
    severities: ["WARN"],
    zh: "主办者名称含有少见字符，请与证件核对",
    en: "The name contains unusual characters; compare it with the certificate",
  },
  F211: {
    severities: ["BLOCK", "WARN"],
    zh: "该省要求通信地址与证件住所在同一城市",
    en: "In this province the communication address must be in the city of the certificate address",
  },
  F212: {
    severities: ["BLOCK", "WARN"],
    zh: "该省不受理外省身份证的个人备案，请在身份证所在省份备案",
    en: "This province does not accept individuals with an identity card of another province; file in the province of your card",
  },
  F213: {
    severities: ["BLOCK", "WARN"],
    zh: "外省身份证在该省备案，须上传有效的居住证或暂住证",
    en: "With an identity card of another province upload a valid residence permit",
  },
  F214: {
    severities: ["BLOCK", "WARN"],
    zh: "该省对投资者或上级主管单位有特别要求：{rule}",
    en: "This province has its own rule for the superior body: {rule}",
  },
  F221: {
    severities: ["BLOCK"],
    zh: "个人备案的主体负责人须为主办者本人",
    en: "For an individual the person in charge must be the sponsor",
  },
  F222: {
    severities: ["BLOCK", "WARN"],
    zh: "该省要求主体负责人为法定代表人",
    en: "In this province the sponsor's person in charge must be the legal representative",
  },
  F223: {
    severities: ["BLOCK", "WARN"],
    zh: "法定代表人为外籍或港澳台人士的，须授权持居民身份证的人员担任主体负责人",
    en: "If the legal representative is from abroad, Hong Kong, Macao or Taiwan, a holder of a mainland identity card must be authorised as the sponsor's person in charge",
  },
  F232: {
    severities: ["BLOCK"],
    zh: "已有未办结的备案订单{orderNo}，须待其办结；新的备案可以先排队",
    en: "Order {orderNo} is still open and comes first; a new filing can wait in the queue",
  },
  F233: {
    severities: ["BLOCK"],
    zh: "该主办者或负责人在备案黑名单中，不能提交，请联系所在省通信管理局",
    en: "The sponsor or person is barred from filing; contact the bureau of your province",
  },
  F234: {
    severities: ["BLOCK", "WARN"],
    zh: "该手机号已用于其他主办者的备案，请更换手机号",
    en: "This mobile is used in the filing of another sponsor; use another number",
  },
  F235: {
    severities: ["WARN"],
    zh: "该邮箱已用于其他主办者的备案，建议更换",
    en: "This e-mail is used in the filing of another sponsor; another one is better",
  },
  F236: {
    severities: ["WARN"],
    zh: "该负责人同时负责其他主办者的网站或App，审核时可能要求说明",
    en: "This person is in charge of services of other sponsors; the reviewer may ask why",
  },
  F238: {
    severities: ["BLOCK"],
    zh: "登记机关显示该单位已注销或吊销，不能备案",
    en: "The register shows this body as deregistered or revoked; it cannot file",
  },
  F239: {
    severities: ["BLOCK", "WARN"],
    zh: "该单位被列入经营异常名录，请先向登记机关申请移出",
    en: "This body is on the list of abnormal operations; have it removed by the registration authority first",
  },
  F241: {
    severities: ["WARN"],
    zh: "统一社会信用代码与主办者性质可能不符，请核对",
    en: "The unified code does not seem to fit the kind of sponsor; please check",
  },
  F242: {
    severities: ["WARN"],
    zh: "统一社会信用代码的登记地与所属区域不同，请核对",
    en: "The place of registration in the unified code differs from the region; please check",
  },
  F243: {
    severities: ["WARN"],
    zh: "统一社会信用代码中的组织机构代码校验不符，请核对",
    en: "The organisation code inside the unified code fails its check; please check",
  },
  F301: {
    severities: ["BLOCK"],
    zh: "姓名须与证件一致，不能含有数字或特殊符号（间隔号“·”除外）",
    en: "The name must equal the document, without digits or signs (“·” is allowed)",
  },
  F302: {
    severities: ["BLOCK", "WARN"],
    zh: "请选择可用的证件类型",
    en: "Choose a document type that can be used here",
  },
  F303: {
    severities: ["BLOCK"],
    zh: "证件号码格式或校验码不正确，请对照证件核对",
    en: "Format or check character of the document number is wrong; compare it with the document",
  },
  F304: {
    severities: ["BLOCK"],
    zh: "有效期起始日期不能晚于今天",
    en: "The start of validity cannot be later than today",
  },
  F305: {
    severities: ["BLOCK"],
    zh: "证件剩余有效期须超过{days}天，请换证后再备案",
    en: "The document must be valid for more than {days} days; renew it first",
  },
  F306: {
    severities: ["BLOCK"],
    zh: "请填写11位中国内地手机号",
    en: "Enter an 11-digit mainland mobile number",
  },
  F307: {
    severities: ["BLOCK", "WARN"],
    zh: "该号段可能收不到工信部短信，请更换手机号",
    en: "Numbers of this range may not receive the MIIT message; use another",
  },
  F308: {
    severities: ["BLOCK"],
    zh: "短信验证码错误或已过期，请重新获取",
    en: "The SMS code is wrong or has expired; request a new one",
  },
  F309: {
    severities: ["BLOCK", "WARN"],
    zh: "办公电话格式为“086-区号-号码”，例如086-010-82998299",
    en: "Landline in the form 086-area code-number, for example 086-010-82998299",
  },
  F310: {
    severities: ["BLOCK"],
    zh: "应急联系电话不能与本人手机号相同",
    en: "The emergency number cannot be the person's own mobile",
  },
  F311: {
    severities: ["BLOCK"],
    zh: "应急联系电话不能使用虚拟运营商号段（162、165、167、170、171）",
    en: "The emergency number cannot be of a virtual operator (162, 165, 167, 170, 171)",
  },
  F312: {
    severities: ["BLOCK"],
    zh: "邮箱格式不正确，请重新填写",
    en: "The e-mail address is not valid; enter it again",
  },
  F313: {
    severities: ["WARN"],
    zh: "该省要求使用本省号码，请更换或在备注中说明原因",
    en: "This province asks for a local number; change it or give the reason in the remark",
  },
  F314: {
    severities: ["BLOCK"],
    zh: "请选择国籍（地区）",
    en: "Choose the nationality",
  },
  F315: {
    severities: ["BLOCK"],
    zh: "请填写正确的出生日期",
    en: "Enter a correct date of birth",
  },
  F316: {
    severities: ["WARN"],
    zh: "该省要求两位负责人的应急联系电话不同",
    en: "In this province the emergency numbers of the two persons must differ",
  },
  F321: {
    severities: ["BLOCK", "WARN"],
    zh: "负责人未满{minAge}周岁，不能办理备案",
    en: "The person in charge is younger than {minAge}; filing is not possible",
  },
  F322: {
    severities: ["BLOCK"],
    zh: "负责人已满16周岁未满18周岁，请上传劳动就业或收入证明",
    en: "The person is 16 or 17; upload a proof of employment or income",
  },
  F331: {
    severities: ["BLOCK"],
    zh: "主体负责人与网站/App负责人不是同一人时，手机号和邮箱不能相同",
    en: "Two different persons in charge cannot share mobile or e-mail",
  },
  F332: {
    severities: ["BLOCK"],
    zh: "同一负责人的姓名、手机号和邮箱在各处须一致",
    en: "Name, mobile and e-mail of the same person must be the same everywhere",
  },
  F333: {
    severities: ["BLOCK"],
    zh: "应急联系电话不能与其他负责人的手机号相同",
    en: "The emergency number cannot be the mobile of another person in charge",
  },
  F334: {
    severities: ["BLOCK", "WARN"],
    zh: "主体负责人不是法定代表人时，网站/App负责人须与主体负责人为同一人",
    en: "If the sponsor's person is not the legal representative, both persons in charge must be the same",
  },
  F335: {
    severities: ["BLOCK"],
    zh: "个人备案的网站/App负责人须为主办者本人",
    en: "For an individual the service's person in charge must be the sponsor",
  },
  F336: {
    severities: ["BLOCK"],
    zh: "请确认网站/App负责人为本单位人员",
    en: "Confirm that the service's person in charge belongs to the organisation",
  },
  F402: {
    severities: ["BLOCK"],
    zh: "请选择1至5项服务内容",
    en: "Choose one to five kinds of content",
  },
  F403: {
    severities: ["BLOCK"],
    zh: "个人在该省只能选择：{options}",
    en: "Individuals in this province may only choose: {options}",
  },
  F404: {
    severities: ["BLOCK"],
    zh: "涉及前置审批的，请填写批准文号并上传批准文件",
    en: "Enter the approval number and upload the approval",
  },
  F405: {
    severities: ["BLOCK"],
    zh: "个人网站或App不得开设论坛、评论等互动功能",
    en: "An individual's website or App cannot have a forum, comments or the like",
  },
  F406: {
    severities: ["BLOCK"],
    zh: "请选择实际使用的语言",
    en: "Choose the languages in use",
  },
  F407: {
    severities: ["BLOCK"],
    zh: "请用20至200字说明网站或App的实际内容",
    en: "Describe the actual content in 20 to 200 characters",
  },
  F408: {
    severities: ["BLOCK"],
    zh: "个人不能从事须前置审批的服务，请选择“以上都不涉及”",
    en: "Individuals cannot offer services that need an approval; choose “none of these”",
  },
  F409: {
    severities: ["BLOCK"],
    zh: "个人不能从事经营性互联网信息服务",
    en: "Individuals cannot offer commercial internet information services",
  },
  F410: {
    severities: ["WARN"],
    zh: "服务内容“{content}”通常须取得“{approval}”批准，请确认是否涉及",
    en: "“{content}” usually needs the approval “{approval}”; check whether it applies",
  },
  F411: {
    severities: ["BLOCK"],
    zh: "域名格式不正确，请填写如example.com的域名",
    en: "The domain is not valid; enter one like example.com",
  },
  F412: {
    severities: ["BLOCK"],
    zh: "请填写主域名（如example.com），子域名无需备案",
    en: "Enter the registrable domain (example.com); subdomains are not filed",
  },
  F413: {
    severities: ["BLOCK"],
    zh: "域名后缀“{suffix}”未获工信部批复，不能备案，请更换域名",
    en: "The suffix “{suffix}” is not approved by MIIT; use another domain",
  },
  F414: {
    severities: ["BLOCK"],
    zh: "域名注册商未获工信部批复，请将域名转入已批复的境内注册商",
    en: "The registrar is not approved by MIIT; transfer the domain to an approved one",
  },
  F415: {
    severities: ["BLOCK"],
    zh: "域名未注册、已过期或剩余有效期未超过{days}天，请先注册或续费",
    en: "The domain is not registered, has expired or is valid for {days} days or less; register or renew it first",
  },
  F416: {
    severities: ["BLOCK"],
    zh: "域名未完成实名认证，请先在注册商处认证",
    en: "The domain is not real-name verified; do so at the registrar",
  },
  F417: {
    severities: ["BLOCK", "WARN"],
    zh: "域名实名认证满3天后才能提交，请于{time}后提交",
    en: "Submission is possible three days after the real-name verification, from {time}",
  },
  F418: {
    severities: ["BLOCK", "WARN"],
    zh: "域名持有者与主办者不一致，请先办理域名过户或更正实名信息",
    en: "The domain holder is not the sponsor; transfer the domain or correct its data",
  },
  F419: {
    severities: ["BLOCK"],
    zh: "该域名已在其他未办结的备案订单中",
    en: "This domain is in another open order",
  },
  F420: {
    severities: ["BLOCK", "WARN"],
    zh: "域名备案前不能解析到网站，请先暂停解析：{records}",
    en: "Before the filing the domain must not resolve; suspend these records: {records}",
  },
  F421: {
    severities: ["WARN"],
    zh: "党政机关应使用“.gov.cn”或“.政务”域名，事业单位应使用“.cn”或“.公益”域名",
    en: "Party and government bodies should use .gov.cn or .政务, public institutions .cn or .公益",
  },
  F422: {
    severities: ["INFO"],
    zh: "域名含国家名称字样，非国家机构可能被要求更换",
    en: "The domain contains the name of the state; others than state bodies may be asked to change it",
  },
  F423: {
    severities: ["WARN"],
    zh: "未能确认域名后缀“{suffix}”是否获批，将由审核人员核实",
    en: "It could not be confirmed that “{suffix}” is approved; a reviewer will check",
  },
  F424: {
    severities: ["BLOCK"],
    zh: "同一域名不能重复添加",
    en: "The same domain cannot be added twice",
  },
  F425: {
    severities: ["WARN"],
    zh: "请关闭域名的隐私保护，否则无法核对持有者",
    en: "Switch off the privacy protection of the domain, else its holder cannot be checked",
  },
  F426: {
    severities: ["WARN"],
    zh: "网站无法访问，或首页底部未标明备案号，请先处理",
    en: "The site cannot be reached or does not show its filing number; repair this first",
  },
  F427: {
    severities: ["WARN"],
    zh: "未能核实：{questions}。不影响提交，系统会再次查询，审核人员也会核对",
    en: "Not verified: {questions}. This does not hold up the submission; it is asked again, and a reviewer looks at it",
  },
  F431: {
    severities: ["BLOCK"],
    zh: "首页网址须使用本次备案的域名",
    en: "The home page must be under the domain of this filing",
  },
  F440: {
    severities: ["BLOCK"],
    zh: "App名称为2至30个字，不能含有表情或其他特殊符号",
    en: "An App name has 2 to 30 characters without emoji or special signs",
  },
  F441: {
    severities: ["BLOCK"],
    zh: "同一主办者的App名称不能重复",
    en: "App names of one sponsor cannot repeat",
  },
  F442: {
    severities: ["BLOCK"],
    zh: "图标须为JPG或PNG正方形图片，不小于120×120像素，不超过100KB",
    en: "The icon must be a square JPG or PNG of at least 120×120 pixels and at most 100 KB",
  },
  F443: {
    severities: ["BLOCK"],
    zh: "请填写App使用的全部域名，且每个域名至少用于一个平台",
    en: "List all domains of the App; each must be used by at least one platform",
  },
  F444: {
    severities: ["BLOCK"],
    zh: "请从App域名中选择在本平台使用的域名",
    en: "Choose which of the App's domains are hosted here",
  },
  F445: {
    severities: ["BLOCK"],
    zh: "请至少添加一个运行平台",
    en: "Add at least one platform",
  },
  F446: {
    severities: ["BLOCK"],
    zh: "包名或Bundle ID格式不正确或重复",
    en: "The package name or bundle ID is malformed or repeated",
  },
  F447: {
    severities: ["BLOCK", "WARN"],
    zh: "公钥须为十六进制或十进制数字串，请完整复制",
    en: "The public key must be hexadecimal or decimal; copy all of it",
  },
  F448: {
    severities: ["BLOCK"],
    zh: "签名指纹不正确：安卓填写32位MD5，苹果填写40位SHA-1",
    en: "Wrong fingerprint: 32-digit MD5 for Android, 40-digit SHA-1 for iOS",
  },
  F449: {
    severities: ["BLOCK"],
    zh: "下载地址须以https://开头",
    en: "The download address must begin with https://",
  },
  F450: {
    severities: ["BLOCK"],
    zh: "请填写每个SDK的名称、提供方和类型",
    en: "Give name, provider and kind of each SDK",
  },
  F451: {
    severities: ["BLOCK"],
    zh: "网站名称至少包含三个汉字",
    en: "The site name needs at least three Chinese characters",
  },
  F452: {
    severities: ["BLOCK"],
    zh: "网站名称只能使用汉字、字母和数字，不能有空格或符号",
    en: "Use only Chinese characters, letters and digits in the site name",
  },
  F453: {
    severities: ["BLOCK"],
    zh: "网站名称不能是纯数字或纯字母",
    en: "The site name cannot be digits only or letters only",
  },
  F454: {
    severities: ["BLOCK"],
    zh: "网站名称不能是域名或网址",
    en: "The site name cannot be a domain or address",
  },
  F455: {
    severities: ["BLOCK", "WARN"],
    zh: "名称不能以“{word}”开头",
    en: "The name cannot begin with “{word}”",
  },
  F456: {
    severities: ["BLOCK", "WARN"],
    zh: "不能使用“{word}”一词，请修改",
    en: "The word “{word}” cannot be used; change the text",
  },
  F457: {
    severities: ["BLOCK", "WARN"],
    zh: "名称含“{word}”，可能涉及前置审批；不涉及的请改名或上传不涉及承诺书",
    en: "“{word}” may need an approval; if it does not apply, rename or upload a “not involved” letter",
  },
  F458: {
    severities: ["BLOCK"],
    zh: "网站名称不能超过60个字",
    en: "The site name has at most 60 characters",
  },
  F459: {
    severities: ["WARN"],
    zh: "网站首页和标题应包含备案的网站名称",
    en: "Home page and title should contain the filed site name",
  },
  F460: {
    severities: ["BLOCK", "WARN"],
    zh: "该网站名称已被使用：{where}",
    en: "This site name is already in use: {where}",
  },
  F461: {
    severities: ["BLOCK"],
    zh: "个人网站名称不能含“{word}”",
    en: "An individual's site name cannot contain “{word}”",
  },
  F462: {
    severities: ["WARN"],
    zh: "个人网站名称含“{word}”，管局可能不予通过，建议修改",
    en: "The bureau may refuse “{word}” in an individual's site name; better change it",
  },
  F463: {
    severities: ["WARN"],
    zh: "网站名称与主办者看不出关联，请修改，或上传商标注册证，或在备注中说明",
    en: "The site name shows no link to the sponsor; change it, upload a trademark certificate or explain in the remark",
  },
  F464: {
    severities: ["WARN"],
    zh: "个人网站名称不宜使用姓名、地名或成语",
    en: "An individual's site name should not be a person's name, a place or an idiom",
  },
  F465: {
    severities: ["BLOCK"],
    zh: "该省个人网站名称须为“……的个人博客”或“……的个人主页”",
    en: "In this province an individual's site is named “…的个人博客” or “…的个人主页”",
  },
  F466: {
    severities: ["BLOCK", "WARN"],
    zh: "{field}含“{word}”，请上传金融类批准文件或《不从事互联网金融承诺书》",
    en: "{field} contains “{word}”; upload the financial approval or the non-finance letter",
  },
  F467: {
    severities: ["WARN"],
    zh: "App名称过于通用或与知名App近似，建议修改",
    en: "The App name is too general or close to a well-known App; better change it",
  },
  F501: {
    severities: ["BLOCK"],
    zh: "请阅读并勾选全部协议和承诺",
    en: "Read and tick all agreements and pledges",
  },
  F502: {
    severities: ["BLOCK"],
    zh: "每个订单最多{max}个网站或App，请分次提交",
    en: "At most {max} websites or Apps per order; submit in several orders",
  },
  F503: {
    severities: ["BLOCK", "WARN"],
    zh: "该主办者的网站和App总数将超过{max}个，{rule}",
    en: "The sponsor would have more than {max} websites and Apps; {rule}",
  },
  F504: {
    severities: ["BLOCK"],
    zh: "手机号在验证后有修改，请重新验证",
    en: "The mobile was changed after its verification; verify it again",
  },
  F601: {
    severities: ["BLOCK"],
    zh: "请选择累计购买3个月以上、包年包月的中国内地实例",
    en: "Choose a prepaid mainland instance bought for three months or more",
  },
  F602: {
    severities: ["BLOCK"],
    zh: "该实例的备案数量已用完，请更换实例",
    en: "This instance has no filing quota left; choose another",
  },
  F603: {
    severities: ["BLOCK"],
    zh: "备案服务码不正确、已使用或已过期",
    en: "The service code is wrong, used or expired",
  },
  F604: {
    severities: ["BLOCK"],
    zh: "IP地址须为本平台中国内地的公网IP",
    en: "The IP must be a public mainland IP of this provider",
  },
  F605: {
    severities: ["WARN"],
    zh: "实例剩余时长不足30天，审核期间可能到期，请先续费",
    en: "The instance ends in less than 30 days, perhaps during the review; renew it first",
  },
  F606: {
    severities: ["BLOCK"],
    zh: "一个备案服务码只能用于一个网站或App",
    en: "One service code serves one website or App only",
  },
  F701: {
    severities: ["BLOCK"],
    zh: "请选择原因",
    en: "Choose a reason",
  },
  F702: {
    severities: ["BLOCK"],
    zh: "输入的备案号与要注销的不一致",
    en: "The number typed is not the one to be cancelled",
  },
  F703: {
    severities: ["BLOCK"],
    zh: "备案号格式不正确，例如京ICP备2026000001号",
    en: "The filing number is malformed; it looks like 京ICP备2026000001号",
  },
  F704: {
    severities: ["BLOCK"],
    zh: "未查询到该备案号，或证件与备案记录不一致",
    en: "The number was not found, or the document differs from the record",
  },
  F705: {
    severities: ["BLOCK"],
    zh: "目标账号不存在，或不符合接收条件",
    en: "The target account does not exist or cannot receive the record",
  },
  F706: {
    severities: ["BLOCK"],
    zh: "双方账号均不能有未办结的备案订单",
    en: "Neither account may have an open order",
  },
  F707: {
    severities: ["BLOCK"],
    zh: "没有需要变更的内容",
    en: "Nothing has been changed",
  },
  F708: {
    severities: ["BLOCK"],
    zh: "{field}不能通过变更备案修改：{reason}",
    en: "{field} cannot be changed by a change order: {reason}",
  },
  F709: {
    severities: ["BLOCK"],
    zh: "变更备案不能更换或增加域名，只能从多域名网站中删除域名",
    en: "A change order cannot replace or add a domain, only remove one from a multi-domain site",
  },
  C09: {
    severities: ["BLOCK", "WARN"],
    zh: "与备案记录不一致，请按备案记录填写；信息已变化的，请先办理变更备案",
    en: "This differs from the record: enter it as it is on record; if it has changed since, file a change first",
  },
  "E-TYPE-ALREADY-HERE": {
    severities: ["BLOCK"],
    zh: "该网站或App已通过本平台接入，无需再次备案。需要修改信息请办理变更备案，不再使用请办理取消接入。",
    en: "This website or App already has its access with us. To change its data file a change; to stop using us cancel the access.",
  },
  "E-TYPE-DOMAIN-OWNED": {
    severities: ["BLOCK"],
    zh: "该域名或App已备案在其他主办者名下，请先由原主办者注销或迁移备案。",
    en: "This domain or App is filed under another sponsor. That sponsor must cancel or migrate the filing first.",
  },
  "E-TYPE-CERT-MISMATCH": {
    severities: ["BLOCK"],
    zh: "该域名或App已有备案，但未查询到您填写的主办者。请按工信部备案记录核对证件类型和号码。",
    en: "This domain or App is filed, but the sponsor you entered is not on record. Compare document type and number with the MIIT record.",
  },
  "E-TYPE-SHELL": {
    severities: ["BLOCK"],
    zh: "该主办者在工信部仅有主体备案、没有网站或App（空壳主体）。所在省份须先向通信管理局申请注销空壳主体，再办理首次备案。",
    en: "This sponsor is on record without any website or App (shell subject). In this province the shell must be cancelled at the bureau before a first filing.",
  },
  "E-TYPE-IN-REVIEW": {
    severities: ["BLOCK"],
    zh: "该主办者或域名在其他接入商有审核中的备案订单，请待其办结或撤回后再办理。",
    en: "An order for this sponsor or domain is under review through another provider. Wait until it is finished or withdrawn.",
  },
  "E-TYPE-REGISTRY": {
    severities: ["BLOCK"],
    zh: "查询到的备案记录互相矛盾，已转人工核实，核实结果将通知您。",
    en: "The records found contradict each other. Our staff will check and tell you the result.",
  },
  "E-TYPE-UNKNOWN": {
    severities: ["BLOCK"],
    zh: "暂时无法查询工信部备案记录。您可以继续填写，系统将自动重试。",
    en: "The MIIT record cannot be queried at the moment. You may go on filling in; we keep trying.",
  },
  "E-TYPE-MIXED": {
    severities: ["BLOCK"],
    zh: "本次填写的网站或App备案类型不同，请按类型分开提交。",
    en: "The websites or Apps of this order need different filing types. Submit them in separate orders.",
  },
  "E-TYPE-CLAIM": {
    severities: ["BLOCK"],
    zh: "该网站或App已在本平台备案，但尚未关联账号，请办理认领备案。",
    en: "This website or App is already filed with us but belongs to no account yet. Claim the record.",
  },
  "E-ACCOUNT-SPONSOR": {
    severities: ["BLOCK"],
    zh: "本账号已备案其他主办者，一个账号只能备案一个主办者。请更换账号，或使用本账号的备案服务码在新账号办理。",
    en: "This account already holds another sponsor; one account files for one sponsor. Use another account, with a service code of this one if needed.",
  },
  "E-ACCOUNT-OTHER": {
    severities: ["BLOCK"],
    zh: "该主办者已在{account}下备案。请登录该账号办理，或申请转移备案、认领备案。",
    en: "This sponsor is filed under {account}. Use that account, or ask for a transfer or claim.",
  },
  "E-BUREAU-RULE": {
    severities: ["WARN", "BLOCK", "INFO"],
    zh: "该省规定：{ruleZh}",
    en: "Rule of this province: {ruleEn}",
  },
  M101: {
    severities: ["BLOCK"],
    zh: "仅支持JPG、PNG格式的图片",
    en: "Only JPG and PNG images",
  },
  M102: {
    severities: ["BLOCK"],
    zh: "图片不能超过4MB，当前{size}",
    en: "At most 4 MB; this image has {size}",
  },
  M103: {
    severities: ["BLOCK", "WARN"],
    zh: "图片分辨率过低（{w}×{h}），请靠近后重新拍摄",
    en: "The resolution is too low ({w}×{h}); take it again from nearer",
  },
  M104: {
    severities: ["WARN"],
    zh: "疑似翻拍或复印件，请拍摄原件",
    en: "This looks like a copy or a photo of a screen; photograph the original",
  },
  M105: {
    severities: ["BLOCK"],
    zh: "证件已过期或剩余有效期不足",
    en: "The document has expired or is not valid for long enough",
  },
  M106: {
    severities: ["WARN"],
    zh: "识别结果与填写内容不一致：{field}",
    en: "What was read differs from what you entered: {field}",
  },
  M107: {
    severities: ["WARN"],
    zh: "图片不完整，请保证四角齐全",
    en: "The image is cut; all four corners must be in view",
  },
  M108: {
    severities: ["BLOCK"],
    zh: "文件已损坏，无法打开",
    en: "The file is damaged and cannot be opened",
  },
  M109: {
    severities: ["BLOCK"],
    zh: "缺少必需资料：{material}",
    en: "Required material is missing: {material}",
  },
  M110: {
    severities: ["BLOCK"],
    zh: "文件名过长或含不支持的字符，请改名后上传",
    en: "The file name is too long or has characters that cannot be used; rename it",
  },
  M111: {
    severities: ["BLOCK"],
    zh: "最多上传{max}个文件",
    en: "At most {max} files",
  },
  M112: {
    severities: ["BLOCK"],
    zh: "视频须为MP4、MOV或WebM，5至30秒，不超过20MB",
    en: "The video must be MP4, MOV or WebM, 5 to 30 seconds, at most 20 MB",
  },
  V101: {
    severities: ["BLOCK"],
    zh: "光线过暗或过亮，请调整后重试",
    en: "Too dark or too bright; change the light and try again",
  },
  V102: {
    severities: ["BLOCK"],
    zh: "未检测到人脸，请正对镜头",
    en: "No face found; look straight into the camera",
  },
  V103: {
    severities: ["BLOCK"],
    zh: "检测到多张人脸，请单独核验",
    en: "More than one face; be alone in the picture",
  },
  V104: {
    severities: ["BLOCK"],
    zh: "动作未完成，请按提示重做",
    en: "The action was not completed; follow the prompt again",
  },
  V105: {
    severities: ["BLOCK"],
    zh: "人脸与证件照片不一致，请由负责人本人核验",
    en: "The face does not match the document; the person in charge must do this",
  },
  V106: {
    severities: ["BLOCK"],
    zh: "人脸与公安库照片不一致，可申请人工核验",
    en: "The face does not match the authority's photo; a manual check can be requested",
  },
  V107: {
    severities: ["BLOCK"],
    zh: "姓名与证件号码不匹配，请返回核对",
    en: "Name and document number do not belong together; go back and check",
  },
  V108: {
    severities: ["BLOCK"],
    zh: "会话已过期，请在电脑端刷新二维码",
    en: "This session has expired; refresh the QR code on the computer",
  },
  V109: {
    severities: ["BLOCK"],
    zh: "今日核验次数已用完，请明天再试或申请人工核验",
    en: "No attempts left today; try tomorrow or request a manual check",
  },
} as const;

export type FindingCode = keyof typeof FINDINGS;
