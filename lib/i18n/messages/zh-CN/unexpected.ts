/** Apart from the other errors: every page brings these along, should it fail. */
export const unexpected = {
  title: "页面暂时打不开",
  text: "这是我们的问题，不是您的操作造成的。请稍后重试。",
  safe: "您已填写的内容均已保存；已经提交的申请不受影响。",
  again: "重新打开本页",
  home: "回到首页",
  reference: "如需咨询，请提供这个编号：{digest}",
};
