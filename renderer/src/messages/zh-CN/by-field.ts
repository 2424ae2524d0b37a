/** 按字段核对. */
export const byField = {
  title: '按字段核对',
  field: '要素',
  fieldOpen: (term: string, open: number) => `${term}（${open}）`,
  shown: (count: number, all: number) => `这一屏 ${count} 处，共 ${all} 处`,
  lead: '逐处对照原件小图看一遍，拿不准的标疑（Enter），再确认其余的。没有确认的不会算核对过。',
  empty: '这些案卷没有须核对的要素了。',
  confirm: (count: number) => `确认没有标疑的 ${count} 处 Ctrl+Enter`,
  doubt: '标疑',
  doubted: '已标疑',
  aside: (count: number) => `这 ${count} 处没有确认（标疑或没有原件小图），请到各卷核对：`,
  toCase: '到这一卷核对',
  pieceOf: (about: string, page: number) => `${about}第${page}页上的原样`,
  drawing: '正在取原件小图…',
  noOriginal: '没有原件小图，请到这一卷核对。',
};
