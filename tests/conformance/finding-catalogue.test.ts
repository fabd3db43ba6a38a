import { expect, test } from "vitest";
import { FINDINGS } from "@/lib/domain/findings/tables/catalogue";
import { ALL_MISTAKES, severityOf } from "../support/step-cases";

/** Code | severities (B = BLOCK, W = WARN, I = INFO; the first is the default) | Chinese | English. */
const MESSAGES = `
F001 | B | 请填写{field} | Enter {field}
F002 | B | 请选择{field} | Choose {field}
F003 | B | {field}应为{min}至{max}个字，当前{n}个字 | {field} must have {min} to {max} characters; it has {n}
F004 | B | {field}含有不支持的字符：{chars} | {field} contains characters that cannot be used: {chars}
F005 | B | 日期不存在，请重新选择{field} | This date does not exist; choose {field} again
F101 | B | 请选择完整的省、市、区（县） | Choose province, city and district
F102 | B | 单位须在证件登记住所所在省份备案，请修改所属区域或核对证件住所 | An organisation files in the province where it is registered; change the region or check the certificate address
F103 | B | 请选择主办者性质 | Choose the kind of sponsor
F104 | B | 所选主办者性质不能使用该证件类型，请重新选择 | This document type does not go with the kind of sponsor; choose another
F105 | B | 证件号码格式或校验码不正确，请对照证件逐位核对 | Format or check character of the certificate number is wrong; compare it with the certificate character by character
F106 | B | 请选择网站或App | Choose website or App
F107 | B | 验证码错误或已过期，请刷新后重新输入 | The code is wrong or has expired; reload it and try again
F108 | B | 该类证件已停用，请使用载有统一社会信用代码的证件 | This kind of certificate is no longer accepted; use the one with the unified social credit code
F201 | W | 主办者名称与证件不一致，请按证件逐字填写 | The name differs from the certificate; copy it letter by letter
F202 | B | 主办者名称不能是域名或纯数字 | The sponsor's name cannot be a domain or digits only
F203 | W | 无字号的个体工商户，请按“经营者姓名（个体工商户）”填写 | A sole trader without a trade name is entered as “owner's name（个体工商户）”
F204 | W | 证件住所与证件不一致，请按证件填写 | The certificate address differs from the certificate; copy it
F205 | B | 通信地址须精确到门牌号；如已是最详细地址，请在主体备注中填写“通信地址已为最详细” | Give the address down to the door number; if there is none, write “通信地址已为最详细” in the sponsor's remark
F206 | B | 通信地址只能使用汉字、字母和数字，请写成“7号楼3单元101室”的形式 | Use only Chinese characters, letters and digits, for example 7号楼3单元101室
F207 | B | 通信地址无需重复填写省、市、区 | Leave out province, city and district here
F208 | B | 请填写投资者或上级主管单位的全称 | Enter the full name of the investor or superior body
F209 | B | 主办者证件剩余有效期须超过{days}天，请换证后再备案 | The certificate must be valid for more than {days} days; renew it first
F210 | W | 主办者名称含有少见字符，请与证件核对 | The name contains unusual characters; compare it with the certificate
F211 | BW | 该省要求通信地址与证件住所在同一城市 | In this province the communication address must be in the city of the certificate address
F212 | BW | 该省不受理外省身份证的个人备案，请在身份证所在省份备案 | This province does not accept individuals with an identity card of another province; file in the province of your card
F213 | BW | 外省身份证在该省备案，须上传有效的居住证或暂住证 | With an identity card of another province upload a valid residence permit
F214 | BW | 该省对投资者或上级主管单位有特别要求：{rule} | This province has its own rule for the superior body: {rule}
F221 | B | 个人备案的主体负责人须为主办者本人 | For an individual the person in charge must be the sponsor
F222 | BW | 该省要求主体负责人为法定代表人 | In this province the sponsor's person in charge must be the legal representative
F223 | BW | 法定代表人为外籍或港澳台人士的，须授权持居民身份证的人员担任主体负责人 | If the legal representative is from abroad, Hong Kong, Macao or Taiwan, a holder of a mainland identity card must be authorised as the sponsor's person in charge
F232 | B | 已有未办结的备案订单{orderNo}，须待其办结；新的备案可以先排队 | Order {orderNo} is still open and comes first; a new filing can wait in the queue
F233 | B | 该主办者或负责人在备案黑名单中，不能提交，请联系所在省通信管理局 | The sponsor or person is barred from filing; contact the bureau of your province
F234 | BW | 该手机号已用于其他主办者的备案，请更换手机号 | This mobile is used in the filing of another sponsor; use another number
F235 | W | 该邮箱已用于其他主办者的备案，建议更换 | This e-mail is used in the filing of another sponsor; another one is better
F236 | W | 该负责人同时负责其他主办者的网站或App，审核时可能要求说明 | This person is in charge of services of other sponsors; the reviewer may ask why
F238 | B | 登记机关显示该单位已注销或吊销，不能备案 | The register shows this body as deregistered or revoked; it cannot file
F239 | BW | 该单位被列入经营异常名录，请先向登记机关申请移出 | This body is on the list of abnormal operations; have it removed by the registration authority first
F241 | W | 统一社会信用代码与主办者性质可能不符，请核对 | The unified code does not seem to fit the kind of sponsor; please check
F242 | W | 统一社会信用代码的登记地与所属区域不同，请核对 | The place of registration in the unified code differs from the region; please check
F243 | W | 统一社会信用代码中的组织机构代码校验不符，请核对 | The organisation code inside the unified code fails its check; please check
F301 | B | 姓名须与证件一致，不能含有数字或特殊符号（间隔号“·”除外） | The name must equal the document, without digits or signs (“·” is allowed)
F302 | B | 请选择可用的证件类型 | Choose a document type that can be used here
F303 | B | 证件号码格式或校验码不正确，请对照证件核对 | Format or check character of the document number is wrong; compare it with the document
F304 | B | 有效期起始日期不能晚于今天 | The start of validity cannot be later than today
F305 | B | 证件剩余有效期须超过{days}天，请换证后再备案 | The document must be valid for more than {days} days; renew it first
F306 | B | 请填写11位中国内地手机号 | Enter an 11-digit mainland mobile number
F307 | BW | 该号段可能收不到工信部短信，请更换手机号 | Numbers of this range may not receive the MIIT message; use another
F308 | B | 短信验证码错误或已过期，请重新获取 | The SMS code is wrong or has expired; request a new one
F309 | B | 办公电话格式为“086-区号-号码”，例如086-010-82998299 | Landline in the form 086-area code-number, for example 086-010-82998299
F310 | B | 应急联系电话不能与本人手机号相同 | The emergency number cannot be the person's own mobile
F311 | B | 应急联系电话不能使用虚拟运营商号段（162、165、167、170、171） | The emergency number cannot be of a virtual operator (162, 165, 167, 170, 171)
F312 | B | 邮箱格式不正确，请重新填写 | The e-mail address is not valid; enter it again
F313 | W | 该省要求使用本省号码，请更换或在备注中说明原因 | This province asks for a local number; change it or give the reason in the remark
F314 | B | 请选择国籍（地区） | Choose the nationality
F315 | B | 请填写正确的出生日期 | Enter a correct date of birth
F316 | W | 该省要求两位负责人的应急联系电话不同 | In this province the emergency numbers of the two persons must differ
F321 | BW | 负责人未满{minAge}周岁，不能办理备案 | The person in charge is younger than {minAge}; filing is not possible
F322 | B | 负责人已满16周岁未满18周岁，请上传劳动就业或收入证明 | The person is 16 or 17; upload a proof of employment or income
F331 | B | 主体负责人与网站/App负责人不是同一人时，手机号和邮箱不能相同 | Two different persons in charge cannot share mobile or e-mail
F332 | B | 同一负责人的姓名、手机号和邮箱在各处须一致 | Name, mobile and e-mail of the same person must be the same everywhere
F333 | B | 应急联系电话不能与其他负责人的手机号相同 | The emergency number cannot be the mobile of another person in charge
F334 | BW | 主体负责人不是法定代表人时，网站/App负责人须与主体负责人为同一人 | If the sponsor's person is not the legal representative, both persons in charge must be the same
F335 | B | 个人备案的网站/App负责人须为主办者本人 | For an individual the service's person in charge must be the sponsor
F336 | B | 请确认网站/App负责人为本单位人员 | Confirm that the service's person in charge belongs to the organisation
F402 | B | 请选择1至5项服务内容 | Choose one to five kinds of content
F403 | B | 个人在该省只能选择：{options} | Individuals in this province may only choose: {options}
F404 | B | 涉及前置审批的，请填写批准文号并上传批准文件 | Enter the approval number and upload the approval
F405 | B | 个人网站或App不得开设论坛、评论等互动功能 | An individual's website or App cannot have a forum, comments or the like
F406 | B | 请选择实际使用的语言 | Choose the languages in use
F407 | B | 请用20至200字说明网站或App的实际内容 | Describe the actual content in 20 to 200 characters
F408 | B | 个人不能从事须前置审批的服务，请选择“以上都不涉及” | Individuals cannot offer services that need an approval; choose “none of these”
F409 | B | 个人不能从事经营性互联网信息服务 | Individuals cannot offer commercial internet information services
F410 | W | 服务内容“{content}”通常须取得“{approval}”批准，请确认是否涉及 | “{content}” usually needs the approval “{approval}”; check whether it applies
F411 | B | 域名格式不正确，请填写如example.com的域名 | The domain is not valid; enter one like example.com
F412 | B | 请填写主域名（如example.com），子域名无需备案 | Enter the registrable domain (example.com); subdomains are not filed
F413 | B | 域名后缀“{suffix}”未获工信部批复，不能备案，请更换域名 | The suffix “{suffix}” is not approved by MIIT; use another domain
F414 | B | 域名注册商未获工信部批复，请将域名转入已批复的境内注册商 | The registrar is not approved by MIIT; transfer the domain to an approved one
F415 | B | 域名未注册、已过期或剩余有效期未超过{days}天，请先注册或续费 | The domain is not registered, has expired or is valid for {days} days or less; register or renew it first
F416 | B | 域名未完成实名认证，请先在注册商处认证 | The domain is not real-name verified; do so at the registrar
F417 | BW | 域名实名认证满3天后才能提交，请于{time}后提交 | Submission is possible three days after the real-name verification, from {time}
F418 | BW | 域名持有者与主办者不一致，请先办理域名过户或更正实名信息 | The domain holder is not the sponsor; transfer the domain or correct its data
F419 | B | 该域名已在其他未办结的备案订单中 | This domain is in another open order
F420 | BW | 域名备案前不能解析到网站，请先暂停解析：{records} | Before the filing the domain must not resolve; suspend these records: {records}
F421 | W | 党政机关应使用“.gov.cn”或“.政务”域名，事业单位应使用“.cn”或“.公益”域名 | Party and government bodies should use .gov.cn or .政务, public institutions .cn or .公益
F422 | I | 域名含国家名称字样，非国家机构可能被要求更换 | The domain contains the name of the state; others than state bodies may be asked to change it
F423 | W | 未能确认域名后缀“{suffix}”是否获批，将由审核人员核实 | It could not be confirmed that “{suffix}” is approved; a reviewer will check
F424 | B | 同一域名不能重复添加 | The same domain cannot be added twice
F425 | W | 请关闭域名的隐私保护，否则无法核对持有者 | Switch off the privacy protection of the domain, else its holder cannot be checked
F426 | W | 网站无法访问，或首页底部未标明备案号，请先处理 | The site cannot be reached or does not show its filing number; repair this first
F427 | W | 未能核实：{questions}。不影响提交，系统会再次查询，审核人员也会核对 | Not verified: {questions}. This does not hold up the submission; it is asked again, and a reviewer looks at it
F431 | B | 首页网址须使用本次备案的域名 | The home page must be under the domain of this filing
F440 | B | App名称为2至30个字，不能含有表情或其他特殊符号 | An App name has 2 to 30 characters without emoji or special signs
F441 | B | 同一主办者的App名称不能重复 | App names of one sponsor cannot repeat
F442 | B | 图标须为JPG或PNG正方形图片，不小于120×120像素，不超过100KB | The icon must be a square JPG or PNG of at least 120×120 pixels and at most 100 KB
F443 | B | 请填写App使用的全部域名，且每个域名至少用于一个平台 | List all domains of the App; each must be used by at least one platform
F444 | B | 请从App域名中选择在本平台使用的域名 | Choose which of the App's domains are hosted here
F445 | B | 请至少添加一个运行平台 | Add at least one platform
F446 | B | 包名或Bundle ID格式不正确或重复 | The package name or bundle ID is malformed or repeated
F447 | BW | 公钥须为十六进制或十进制数字串，请完整复制 | The public key must be hexadecimal or decimal; copy all of it
F448 | B | 签名指纹不正确：安卓填写32位MD5，苹果填写40位SHA-1 | Wrong fingerprint: 32-digit MD5 for Android, 40-digit SHA-1 for iOS
F449 | B | 下载地址须以https://开头 | The download address must begin with https://
F450 | B | 请填写每个SDK的名称、提供方和类型 | Give name, provider and kind of each SDK
F451 | B | 网站名称至少包含三个汉字 | The site name needs at least three Chinese characters
F452 | B | 网站名称只能使用汉字、字母和数字，不能有空格或符号 | Use only Chinese characters, letters and digits in the site name
F453 | B | 网站名称不能是纯数字或纯字母 | The site name cannot be digits only or letters only
F454 | B | 网站名称不能是域名或网址 | The site name cannot be a domain or address
F455 | BW | 名称不能以“{word}”开头 | The name cannot begin with “{word}”
F456 | BW | 不能使用“{word}”一词，请修改 | The word “{word}” cannot be used; change the text
F457 | BW | 名称含“{word}”，可能涉及前置审批；不涉及的请改名或上传不涉及承诺书 | “{word}” may need an approval; if it does not apply, rename or upload a “not involved” letter
F458 | B | 网站名称不能超过60个字 | The site name has at most 60 characters
F459 | W | 网站首页和标题应包含备案的网站名称 | Home page and title should contain the filed site name
F460 | BW | 该网站名称已被使用：{where} | This site name is already in use: {where}
F461 | B | 个人网站名称不能含“{word}” | An individual's site name cannot contain “{word}”
F462 | W | 个人网站名称含“{word}”，管局可能不予通过，建议修改 | The bureau may refuse “{word}” in an individual's site name; better change it
F463 | W | 网站名称与主办者看不出关联，请修改，或上传商标注册证，或在备注中说明 | The site name shows no link to the sponsor; change it, upload a trademark certificate or explain in the remark
F464 | W | 个人网站名称不宜使用姓名、地名或成语 | An individual's site name should not be a person's name, a place or an idiom
F465 | B | 该省个人网站名称须为“……的个人博客”或“……的个人主页” | In this province an individual's site is named “…的个人博客” or “…的个人主页”
F466 | BW | {field}含“{word}”，请上传金融类批准文件或《不从事互联网金融承诺书》 | {field} contains “{word}”; upload the financial approval or the non-finance letter
F467 | W | App名称过于通用或与知名App近似，建议修改 | The App name is too general or close to a well-known App; better change it
F501 | B | 请阅读并勾选全部协议和承诺 | Read and tick all agreements and pledges
F502 | B | 每个订单最多{max}个网站或App，请分次提交 | At most {max} websites or Apps per order; submit in several orders
F503 | BW | 该主办者的网站和App总数将超过{max}个，{rule} | The sponsor would have more than {max} websites and Apps; {rule}
F504 | B | 手机号在验证后有修改，请重新验证 | The mobile was changed after its verification; verify it again
F601 | B | 请选择累计购买3个月以上、包年包月的中国内地实例 | Choose a prepaid mainland instance bought for three months or more
F602 | B | 该实例的备案数量已用完，请更换实例 | This instance has no filing quota left; choose another
F603 | B | 备案服务码不正确、已使用或已过期 | The service code is wrong, used or expired
F604 | B | IP地址须为本平台中国内地的公网IP | The IP must be a public mainland IP of this provider
F605 | W | 实例剩余时长不足30天，审核期间可能到期，请先续费 | The instance ends in less than 30 days, perhaps during the review; renew it first
F606 | B | 一个备案服务码只能用于一个网站或App | One service code serves one website or App only
F701 | B | 请选择原因 | Choose a reason
F702 | B | 输入的备案号与要注销的不一致 | The number typed is not the one to be cancelled
F703 | B | 备案号格式不正确，例如京ICP备2026000001号 | The filing number is malformed; it looks like 京ICP备2026000001号
F704 | B | 未查询到该备案号，或证件与备案记录不一致 | The number was not found, or the document differs from the record
F705 | B | 目标账号不存在，或不符合接收条件 | The target account does not exist or cannot receive the record
F706 | B | 双方账号均不能有未办结的备案订单 | Neither account may have an open order
F707 | B | 没有需要变更的内容 | Nothing has been changed
F708 | B | {field}不能通过变更备案修改：{reason} | {field} cannot be changed by a change order: {reason}
F709 | B | 变更备案不能更换或增加域名，只能从多域名网站中删除域名 | A change order cannot replace or add a domain, only remove one from a multi-domain site
`;

/** Severities beside the list, which the notes ask for elsewhere. */
const MORE_SEVERITIES: Readonly<Record<string, readonly string[]>> = {
  // fields.md §8.1: an identity number that begins with 81, 82 or 83 is a WARN with a hint to the residence permit.
  F302: ["WARN"],
  // bureaus.md §9.2: the columns REQUIRED_ORG and NOT_MOBILE warn.
  F309: ["WARN"],
};

/** Codes that no answer of a step can provoke, with the place of their rule. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  F442: "the App icon is a material: lib/domain/materials",
};

const SEVERITIES: Readonly<Record<string, string>> = { B: "BLOCK", W: "WARN", I: "INFO" };

const rows = MESSAGES.trim()
  .split("\n")
  .map((line) => {
    const [code = "", marks = "", zh = "", en = ""] = line.split(" | ");
    const severities = [...marks].map((mark) => SEVERITIES[mark] ?? mark);
    return { code, severities: [...severities, ...(MORE_SEVERITIES[code] ?? [])], zh, en };
  });

const catalogue = Object.entries(FINDINGS).filter(([code]) => /^F\d{3}$/.test(code));

test.each(rows.map((row) => [row.code, row] as const))("%s has its severities and texts", (code, row) => {
  const { severities, zh, en } = row;
  expect(Object.fromEntries(catalogue)[code]).toEqual({ severities, zh, en });
});

test("there is no other F code than those of the list", () => {
  expect(catalogue.map(([code]) => code)).toEqual(rows.map(({ code }) => code));
});

const provoked = new Set(ALL_MISTAKES.map(([, , mistake]) => `${severityOf(mistake)} ${mistake.gives}`));

test("every code is provoked by a mistake in each of its severities", () => {
  const missing = rows
    .filter(({ code }) => !Object.hasOwn(ELSEWHERE, code))
    .flatMap(({ code, severities }) => severities.map((severity) => `${severity} ${code}`))
    .filter((one) => !provoked.has(one));
  expect(missing).toEqual([]);
});

test("the exceptions are still needed", () => {
  expect(Object.keys(ELSEWHERE).filter((code) => provoked.has(`BLOCK ${code}`))).toEqual([]);
});
