export const errors = {
  notFound: {
    title: "没有找到这个页面",
    text: "网址可能不完整，或者页面已经移动；也可能是您当前的账户无权查看。",
    safe: "您已填写的内容均已保存，可以从“我的备案”继续。",
    home: "回到首页",
    filings: "我的备案",
  },
  forbidden: {
    title: "您的账户不能查看此内容",
    text: "这个页面属于其他账户或其他角色。请确认您登录的是办理该备案的账户。",
    safe: "没有任何数据被改动。",
    switch: "换一个账户登录",
    home: "回到首页",
  },
  signedOut: {
    title: "请先登录",
    text: "登录后会回到这个页面。",
    safe: "您已填写的内容均已保存。",
    signIn: "登录",
  },
  offline: "网络已断开。您可以继续填写，恢复后会自动保存。",
  locked: "此内容已锁定，暂时不能修改。",
  expired: "此链接已过期。",
};
