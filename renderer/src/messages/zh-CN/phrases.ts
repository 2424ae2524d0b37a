/** 短语库: phrases for reasons. */
export const phrases = {
  lead: '评查时在理由一栏按 Alt+↓，本人的短语排在最前，其次是本单位的。',
  list: '短语列表',
  owners: { own: '本人的', office: '本单位的' },
  ownerHints: { own: '只有你自己评查时列出', office: '这台电脑上的评查人都能用、都能改' },
  owner: '给谁用',
  none: '还没有短语。把常写的理由存成短语，评查时按 Alt+↓ 就能选。',
  noneOwn: '还没有本人的短语。',
  noneOffice: '还没有本单位的短语。',
  add: '新增短语',
  addTitle: '新增短语',
  editTitle: '修改短语',
  text: '短语',
  textMissing: '请填写短语。',
  slots: (date: string, page: string) =>
    `可以写 ${date} 和 ${page}，选用时换成这一项提示的第一个日期和页码（只有数字），没有的原样留着，提醒你填写。例如：第${page}页落款日期为${date}`,
  removeTitle: '删除短语',
  removeAsk: (text: string) => `删除短语“${text}”？已经写进理由的不变。`,
  saved: '已保存。',
  removed: '已删除。',
};
