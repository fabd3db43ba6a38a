/** Labels and hints of every field of the wizard, by the name of its owner; headings by the name of its block. */
export const fields = {
  headings: {
    captcha: "验证码",
    sponsor: "主办者信息",
    sponsorPrincipal: "主体负责人",
    legalRep: "法定代表人",
    websitePrincipal: "网站负责人",
    appPrincipal: "App负责人",
    person: "负责人",
    website: "网站",
    app: "App",
    service: "网站或App",
    approval: "前置审批或专项审批",
    siteAddress: "网站地址",
    appAddress: "App域名与SDK",
    platform: "运行平台",
    sdk: "外部SDK服务",
    access: "接入信息",
    agreements: "承诺与协议",
    verificationForm: "网站备案信息真实性核验单",
    cancel: "注销信息",
    claim: "已有备案",
    transfer: "转移备案",
    migrate: "迁移备案",
  },
  words: {
    order: "整个订单",
    website: "网站{n}",
    app: "App{n}",
    service: "网站或App{n}",
    platform: "平台{n}",
    sdk: "SDK{n}",
    named: "{kind}“{name}”",
    separator: " · ",
    otherAccount: "另一账号",
    otherOrder: "其他订单",
    allServices: "网站与App列表",
    platforms: "运行平台",
    sdks: "外部SDK服务",
  },
  labels: {
    captcha: {
      captcha: { label: "验证码", hint: "请输入图片中的4个字符，不区分大小写" },
    },
    sponsor: {
      regionCode: {
        label: "主办者所属区域",
        hint: "单位请选择登记注册地，个人请选择常住地；将由该省、自治区、直辖市通信管理局审核",
      },
      sponsorKind: { label: "主办者性质", hint: "以证件为准；个体工商户请选择“企业”" },
      certType: { label: "主办者证件类型", hint: "可选的证件随主办者性质而定" },
      certNo: {
        label: "主办者证件号码",
        hint: "与证件一致，如18位统一社会信用代码91440300MA5DEMX715；个人请填写本人证件号码",
      },
      sponsorName: {
        label: "主办者名称",
        hint: "与证件逐字一致；个人填写姓名，无字号的个体工商户填写“姓名（个体工商户）”",
      },
      certAddress: { label: "主办者证件住所", hint: "与证件上的住所或住址逐字一致" },
      certRegionCode: {
        label: "证件住所所在省市区",
        hint: "按证件上的住址选择；与所属区域不在同一省份时，部分管局要求居住证",
      },
      commAddress: {
        label: "通信地址（不含省市区）",
        inSentence: "通信地址",
        hint: "精确到门牌号，如科苑路8号讯美科技广场3栋1201室；不填省市区，不使用“-”“#”等符号",
      },
      superior: {
        label: "投资者或上级主管单位",
        hint: "企业一般填写本单位名称或法定代表人姓名；没有上级主管单位的填写本单位名称",
      },
      certValidFrom: { label: "证件有效期起", hint: "如2020-05-06；营业执照填写成立日期或核发日期" },
      certLongTerm: { label: "长期有效", hint: "证件上写明“长期”或没有截止日期时勾选" },
      certValidTo: { label: "证件有效期止", hint: "证件上的截止日期，如2035-03-01" },
      subjectRemark: {
        label: "主体备注",
        hint: "最多200字；通信地址没有门牌号时，请写明“通信地址已为最详细”",
      },
      businessScope: { label: "经营范围", hint: "与营业执照一致，用于核对行业资质" },
    },
    person: {
      isLegalRep: {
        label: "是否为法定代表人",
        inSentence: "是否为法定代表人",
        hint: "多数管局要求主体负责人为法定代表人；他人担任的，须上传授权书",
      },
      name: { label: "姓名", hint: "与证件一致；少数民族姓名中的间隔号写作“·”" },
      certType: { label: "证件类型", hint: "内地居民请选择居民身份证，临时身份证不能用于备案" },
      certNo: { label: "证件号码", hint: "与证件一致；身份证末位为字母的填写大写X" },
      nationality: { label: "国籍（地区）", hint: "与护照或永久居留身份证一致" },
      birthDate: { label: "出生日期", hint: "如1990-01-31，与证件一致" },
      certValidFrom: { label: "证件有效期起", hint: "如2018-03-01，见身份证国徽面" },
      certLongTerm: { label: "长期有效", hint: "证件上写明“长期”时勾选" },
      certValidTo: { label: "证件有效期止", hint: "证件上的截止日期，如2035-03-01" },
      mobile: {
        label: "联系方式1（手机号）",
        inSentence: "手机号",
        hint: "11位手机号，用于接收工信部短信核验码；不支持虚拟运营商号码",
      },
      mobileCode: { label: "短信验证码", hint: "请先获取验证码，再填写手机收到的6位数字，5分钟内有效" },
      landline: {
        label: "联系方式2（办公电话）",
        inSentence: "办公电话",
        hint: "如086-0755-26888888，有分机的写作086-0755-26888888-123；个人可填写本人手机号",
      },
      emergencyMobile: {
        label: "应急联系电话",
        hint: "另一个可随时接通的手机号，不得与订单内任何负责人的手机号相同",
      },
      email: { label: "电子邮箱", hint: "如zhangwei@example.cn，用于接收审核通知" },
      position: { label: "职务", hint: "如总经理" },
      imType: { label: "即时通信类型", hint: "便于审核人员与您联系" },
      imAccount: { label: "即时通信账号", hint: "与所选类型一致" },
      remark: { label: "备注", hint: "最多200字" },
      belongsToSponsor: {
        label: "承诺为主办者工作人员",
        hint: "单位的网站或App负责人应为本单位工作人员",
      },
    },
    service: {
      serviceType: { label: "互联网信息服务类型", hint: "网站与App分别备案；小程序在其平台办理" },
      domain: {
        label: "网站域名",
        hint: "只填写已注册并完成实名认证的主域名，如example.cn，不带www；一个网站填写一个域名",
      },
      appName: { label: "App名称", hint: "与各应用商店中的名称一致" },
      serviceName: {
        label: "网站名称",
        hint: "单位建议使用全称或与业务相符的名称，如星河软件官网；不得仅为域名、数字或地名",
      },
      serviceContents: {
        label: "服务内容",
        hint: "最多选择5项；单位一般选择“单位门户网站”，个人一般选择“其他”",
      },
      preApprovals: {
        label: "前置审批或专项审批内容",
        hint: "涉及新闻、出版、药品、文化、影视、金融、宗教等内容的，须先取得主管部门批准",
      },
      languages: { label: "语言", hint: "勾选网站或App使用的全部语言" },
      isCommercial: {
        label: "是否涉及经营性",
        inSentence: "是否涉及经营性",
        hint: "指向用户有偿提供信息或服务；备案成功后还须办理经营性ICP许可证",
      },
      hasInteraction: {
        label: "是否含论坛、评论等互动功能",
        inSentence: "是否含论坛、评论等互动功能",
        hint: "个人网站不得提供互动功能",
      },
      remark: {
        label: "服务备注",
        hint: "个人须用20至200字说明实际内容，如：本网站用于记录本人的读书笔记和摄影作品",
      },
      policeSyncConsent: {
        label: "同意将备案信息同步至公安联网备案平台",
        hint: "选填；备案成功后可凭数据码简化公安联网备案，数据码30天内有效",
      },
      homepageUrl: { label: "网站首页URL", hint: "如www.example.cn，不带http://；须为备案域名或其www" },
      siteAccessUrlForReview: {
        label: "供审核使用的预览地址",
        inSentence: "预览地址",
        hint: "如https://preview.example.cn，便于审核人员查看尚未开通的网站",
      },
      allDomains: {
        label: "App使用的全部域名",
        hint: "每行一个，如api.example.cn；主域名须已实名认证且属于主办者",
      },
      hostedDomains: { label: "在本平台使用的域名", hint: "至少选择一个解析到本平台云实例的域名" },
      usesSdk: {
        label: "是否使用外部SDK服务",
        inSentence: "是否使用外部SDK服务",
        hint: "指第三方的支付、定位、登录、推送、统计、广告等SDK",
      },
    },
    approval: {
      approvalNo: { label: "批准文号", hint: "与批准文件一致；批准文件在上传资料时提交" },
    },
    platform: {
      platform: { label: "运行平台", hint: "每个平台添加一项" },
      packageName: {
        label: "包名 / Bundle ID",
        hint: "如cn.example.app；安卓和鸿蒙填写包名，苹果填写Bundle ID",
      },
      publicKey: { label: "公钥", hint: "签名证书的公钥，十六进制，请复制完整内容" },
      certFingerprint: {
        label: "证书MD5指纹（签名MD5值）",
        hint: "安卓为32位MD5；苹果为40位SHA-1；可带冒号",
      },
      domains: { label: "平台使用的域名", hint: "从App使用的全部域名中选择" },
      downloadUrl: { label: "下载地址", hint: "如https://example.cn/app" },
    },
    sdk: {
      sdkName: { label: "SDK名称", hint: "与提供者公布的名称一致，如星链支付SDK" },
      sdkProvider: { label: "SDK提供者", hint: "提供该SDK的单位全称" },
      sdkType: { label: "SDK类型" },
    },
    access: {
      resourceMode: {
        label: "云服务来源",
        hint: "云实例在本账号下购买的选择本账号云实例；由其他账号购买的使用备案服务码",
      },
      instanceId: {
        label: "云实例",
        hint: "须为中国内地节点、有公网IP、包年包月且总时长3个月以上",
      },
      serviceCode: {
        label: "备案服务码",
        hint: "20位，如7K3M 9QAZ 2BTR 6XW4 HNDN；一个服务码只能用于一个网站或App",
      },
      ipRanges: {
        label: "IP地址",
        hint: "每行一个地址或一段地址，如119.29.29.29或119.29.29.1-119.29.29.8，最多3行",
      },
    },
    agreements: {
      authenticity: {
        label: "真实性承诺",
        hint: "承诺所填信息和所传资料真实、准确、完整，发生变化时及时变更备案",
      },
      agencyService: { label: "代备案服务协议", hint: "委托本平台向通信管理局提交备案申请" },
      informationSecurity: {
        label: "信息安全管理承诺",
        hint: "承诺不制作、传播违法信息，并配合主管部门管理",
      },
      personalData: {
        label: "个人信息处理告知",
        hint: "已知悉备案所需个人信息的收集目的、范围、提供对象和保存期限",
      },
    },
    verificationForm: {
      confirmed: {
        label: "确认真实性核验单内容无误",
        hint: "核验单依据以上信息生成，勾选即表示确认",
      },
    },
    cancel: {
      cancelReason: { label: "注销（取消接入）原因", hint: "请选择最符合实际情况的一项" },
      cancelReasonText: { label: "原因说明", hint: "5至200字" },
      impactAcknowledged: {
        label: "已知悉影响",
        hint: "注销后网站或App须停止访问，备案号失效；重新开通须再次备案",
      },
      confirmText: {
        label: "输入备案号确认",
        hint: "请完整输入将被注销的备案号，如粤ICP备2026000001号-1",
      },
    },
    claim: {
      subjectNumber: {
        label: "主体备案号",
        hint: "如粤ICP备2026000001号，可在beian.miit.gov.cn查询；不带“-1”等网站序号",
      },
      certType: { label: "证件类型", hint: "原备案所用的证件类型" },
      certNo: { label: "证件号码", hint: "原备案所用的证件号码" },
      legacyPassword: { label: "备案密码", hint: "早年备案时取得的密码；填写后不再显示" },
    },
    transfer: {
      targetAccount: {
        label: "目标账号",
        hint: "接收备案的账号；该账号不得已有备案主体，双方均须通过短信确认",
      },
    },
    migrate: {
      targetAccount: {
        label: "目标账号",
        hint: "接收网站的账号；其主办者须已在同一省份备案",
      },
      serviceNumbers: { label: "迁移的网站", hint: "只能迁移网站，不能迁移App" },
    },
  },
};
