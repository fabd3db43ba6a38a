/** Texts of the notices of hand-overs (N1 …) and of the messages that carry codes. `more` is added when asked for. */
export const notices = {
  N1: { subject: "订单{orderNo}已提交", text: "预计{due}前完成初审，请保持电话畅通。" },
  N2: { subject: "订单{orderNo}已撤回", text: "您可以修改后重新提交。" },
  N3: { subject: "订单{orderNo}需要补充资料", text: "有{n}项资料需补充或修改，请于{date}前处理。" },
  N4: { subject: "订单{orderNo}初审未通过", text: "原因：{reason}等{n}项。请修改后重新提交。" },
  N5: { subject: "订单{orderNo}需要邮寄资料", text: "请将资料邮寄至{address}，并填写运单号。" },
  N6: {
    subject: "订单{orderNo}初审已通过",
    text: "即将提交管局。",
    more: "请相关负责人留意12381发送的短信。",
  },
  N7: {
    subject: "订单{orderNo}等待短信核验",
    text: "请于{deadline}前登录beian.miit.gov.cn完成短信核验，剩余{h}小时。",
  },
  N8: {
    subject: "订单{orderNo}短信核验未完成，已退回",
    text: "短信核验超时（或错误次数超限），订单已退回。信息无误的可直接重新提交。",
  },
  N9: { subject: "订单{orderNo}已进入管局审核", text: "管局审核最长20个工作日（{due}前）。" },
  N10: {
    subject: "订单{orderNo}：{result}",
    text: "备案号：{no}。",
    more: "请在网站底部标明备案号并链接至工信部网站，30日内办理公安联网备案。",
  },
  N11: { subject: "订单{orderNo}被管局驳回", text: "原因：{reason}。请修改后重新提交。" },
  N12: { subject: "订单{orderNo}已放弃", text: "资料将于{date}删除。" },
  N13: { subject: "订单{orderNo}等待您处理", text: "订单已等待您处理{d}天，满45天将失效。" },
  N14: { subject: "订单{orderNo}已失效", text: "180天内可重新激活一次。" },
  N15: { subject: "订单{orderNo}已终止", text: "原因：{reason}。" },
  N16: { subject: "{object}即将到期（{orderNo}）", text: "{object}将于{date}到期，请更新并办理变更备案。" },
  N17: { subject: "备案信息核查不合格（{orderNo}）", text: "{item}不合格，请于{date}前整改。" },
  N18: {
    subject: "请办理公安联网备案（{orderNo}）",
    text: "请于{date}前完成公安联网备案，办结后在备案记录页登记。",
  },
  N19: {
    subject: "新的审核任务：{orderNo}",
    text: "请在{due}前完成审核。",
    kinds: {
      nearlyLate: { subject: "审核即将超时：{orderNo}", text: "请在{due}前完成审核。" },
      late: { subject: "审核已超时：{orderNo}", text: "应于{due}前完成审核，请尽快处理。" },
      bureauLate: { subject: "管局审核已超时：{orderNo}", text: "管局应于{due}前完成审核，请与管局联系。" },
      calendar: {
        subject: "缺少下一年度的工作日安排",
        text: "{year}年的节假日和调休安排尚未导入，跨年的办理期限均为暂定。请在国务院办公厅公布安排后导入。",
      },
    },
  },
  N20: {
    subject: "订单{orderNo}的短信核验多次输错",
    text: "{person}的短信核验已输错3次，还可以输入{n}次。请提醒本人核对手机号、验证码和证件号码后六位。",
  },
  N21: {
    subject: "订单{orderNo}的资料已寄出",
    text: "申请人已填写运单号。收到资料后，请在审核页确认。",
  },
  /** Text messages: with the signature at most 70 characters wherever the portal's address is short. */
  sms: {
    N3: "{sponsor}：{n}项资料待补充，{date}前处理 {link}",
    N4: "{sponsor}：初审未通过，共{n}项需修改 {link}",
    N5: "{sponsor}：需邮寄资料，地址见 {link}",
    N6: "{sponsor}：初审已通过，将提交管局 {link}",
    N6more: "{sponsor}：初审通过，请留意12381短信 {link}",
    N7: "{sponsor}：请于{deadline}前在beian.miit.gov.cn完成短信核验，剩{h}小时",
    N8: "{sponsor}：短信核验未完成，订单已退回 {link}",
    N10: "{sponsor}{result}：{no} {link}",
    N11: "{sponsor}：管局驳回，请修改后再提交 {link}",
    N13: "{sponsor}：已等待您处理{d}天，满45天失效 {link}",
    N14: "{sponsor}：已失效，180天内可激活一次 {link}",
    N15: "{sponsor}：订单已终止，原因见 {link}",
    N17: "{sponsor}：核查不合格，{date}前整改 {link}",
  },
  sponsor: "主办者：{sponsor}",
  open: "查看订单：{link}",
  footer: "此邮件由系统自动发出，请勿回复。工作人员不会以任何方式索要您的密码或验证码。",
  signature: "【{product}】",
  codes: {
    SIGN_UP: {
      subject: "注册验证码",
      text: "您正在注册账户，验证码是{code}，{minutes}分钟内有效。请勿告诉他人。",
      hint: "如果不是您本人操作，请忽略此消息。",
    },
    RECOVER: {
      subject: "找回密码验证码",
      text: "您正在重新设置密码，验证码是{code}，{minutes}分钟内有效。请勿告诉他人。",
      hint: "如果不是您本人操作，请忽略此消息，您的密码不会改变。",
    },
    CONTACT: {
      subject: "联系方式验证码",
      text: "您正在修改账户的联系方式，验证码是{code}，{minutes}分钟内有效。请勿告诉他人。",
      hint: "如果不是您本人操作，请忽略此消息。",
    },
    TRACK: {
      subject: "办理进度查询验证码",
      text: "您正在查询备案订单的办理进度，验证码是{code}，{minutes}分钟内有效。请勿告诉他人。",
      hint: "如果不是您本人操作，请忽略此消息。",
    },
    PERSON: {
      subject: "负责人手机号验证码",
      text: "您的手机号正被填写为备案负责人的联系方式，验证码是{code}，{minutes}分钟内有效。请仅告知为您办理备案的人员。",
      hint: "如果您不知情，请忽略此消息。",
    },
  },
  known: {
    subject: "您已有账户",
    mail: "有人用这个邮箱注册，而它已属于一个账户，所以没有发送验证码。如果是您本人，请直接登录：{signIn} 忘记密码可在这里找回：{recover}",
    sms: "有人用这个手机号注册，而它已属于一个账户。如果是您本人，请直接登录；忘记密码可在登录页找回。",
  },
  knownContact: {
    subject: "该联系方式已属于另一个账户",
    text: "有人想把这个联系方式加到另一个账户，而它已属于您的账户，所以没有改动。如果不是您本人操作，请忽略此消息。",
  },
  passwordChanged: {
    subject: "密码已修改",
    text: "您的账户密码已于{at}修改，其他设备已退出登录。如果不是您本人操作，请立即找回密码：{recover}",
  },
  contactChanged: {
    subject: "联系方式已修改",
    text: "您的账户的联系方式已于{at}修改为{to}。如果不是您本人操作，请立即修改密码：{recover}",
  },
  secondFactorOn: {
    subject: "两步验证已启用",
    text: "您的账户已于{at}设置新的身份验证器，其他设备已退出登录。如果不是您本人操作，请立即找回密码：{recover}",
  },
  secondFactorOff: {
    subject: "两步验证已停用",
    text: "您的账户的两步验证已于{at}停用或由管理员重置。如果您不知情，请立即找回密码：{recover}",
  },
};
