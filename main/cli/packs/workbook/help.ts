import type { Vocabulary } from '../../../vocabulary/vocabulary.ts';
import { sheetNames } from './sheets.ts';
import {
  answerWords,
  choicesText,
  decidableWords,
  methodWords,
  originWords,
  procedureWords,
  reasonWords,
  scopeWords,
  severityWords,
  verdictWords,
  verificationWords,
} from './words.ts';

/** Lines of the first sheet: how to edit the workbook, and the words that its columns take. */
export function helpLines(vocabulary: Vocabulary): readonly (readonly [string, string])[] {
  const stages = [...(vocabulary.terms.get('stages')?.values() ?? [])].map(({ term }) => term).join('、');
  return [
    [
      '新增规则',
      `在“${sheetNames.rules}”表复制一条相近的规则整行，插到下面，改“编号”（小写英文，用点分段，不能与别的规则相同）和“名称”；再在“${sheetNames.versions}”“${sheetNames.bases}”“${sheetNames.examples}”三张表各复制它的行，把“规则编号”改成新编号。`,
    ],
    ['修改规则', '直接改单元格。没有改的规则，导入时原文件不动。'],
    ['删除规则', '四张表里它的行都删去。导入时要加 --delete 才真的删除，以免漏行。'],
    [
      '版本',
      '同一条规则在不同时期的规定各占一行，“版本”从 1 起编号；“起”“止”写成 2021-07-15，不填为不限。依据按规则编号和版本号对应。',
    ],
    ['多行的格', '“常见错误”“不属错误”一行一条（格内换行用 Alt+Enter）。“案型”有几个时用“、”隔开。'],
    [
      '条件和改动',
      '“适用条件”“要求”“参数”“改动”“同批案卷”“本地参数”是 JSON，标点用英文。写法见程序 schemas/packs/README.md；照相近的规则改最稳妥。“适用条件”不填，就是每卷都适用。',
    ],
    [
      '结论文字',
      '一般写一句话。要按不同条件说不同的话时，写成 [{"condition": "条件编号", "text": "……"}, {"text": "……"}]。',
    ],
    ['公式', '不要用公式。所有格都是文本格式，编号前面的 0 不会丢。'],
    [
      '导入',
      'mingjuan packs import 本文件.xlsx 规则包文件夹。有一处不对就什么也不写，并说明在哪张表第几行。导入后用 mingjuan packs test 规则包文件夹 跑一遍示例。',
    ],
    ['环节', stages],
    ['案型', choicesText(procedureWords)],
    ['范围', choicesText(scopeWords)],
    ['判定', choicesText(decidableWords)],
    ['严重程度', choicesText(severityWords)],
    ['来源', choicesText(originWords)],
    ['算法', `${choicesText(methodWords)}；不填为已核对`],
    ['核对', choicesText(verificationWords)],
    ['示例的结论', choicesText(verdictWords)],
    ['示例的原因', `${choicesText(reasonWords)}；不填为不看原因`],
    ['示例的各条件', `一行一个，写成 条件编号：${Object.values(answerWords).join(' 或 ')}`],
  ];
}
