import type { CampaignResults, PaperBlock } from '../../../../shared/generated/schemas.ts';
import { procedureNames } from '../../../reports/procedure-words.ts';
import { localMinute } from '../../../reports/words.ts';
import { row, tableBlock, textBlock, totalRow } from './blocks.ts';
import type { MakePaper } from './input.ts';
import { listNumber } from './numbers.ts';

const kindWords = { random: '随机', key: '重点', recommended: '推荐' };

/** 抽卷记录: rule, seed and hashes by which anyone can draw the same files again, layers, and the list. */
export const drawRecord: MakePaper = ({ campaign }) => {
  const title = textBlock('title', 'title', `${campaign?.plan.name ?? '案卷评查'}抽卷记录`);
  if (!campaign) return [title, textBlock('none', 'paragraph', '抽卷记录属于一次评查活动。请先选择活动。')];
  const { draw } = campaign;
  if (!draw) return [title, textBlock('none', 'paragraph', '这次活动还没有抽卷。')];
  return [
    title,
    textBlock(
      'rule',
      'paragraph',
      '报送案卷',
      listNumber('population', draw.population),
      `卷。每单位不少于${draw.rule.perAgencyMinimum}卷、不低于${draw.rule.sharePercent} %，分层随机；重点和推荐案卷另加。抽中和指定共`,
      listNumber('members', campaign.members.length),
      '卷。',
    ),
    textBlock('seed', 'paragraph', `种子：${draw.seed}。抽卷人：${draw.by}。时间：${localMinute(draw.at)}。`),
    textBlock('hashes', 'note', `报送名单 sha256 ${draw.populationHash}\n抽中清单 sha256 ${draw.listHash}`),
    textBlock('h-strata', 'heading1', '一、分层'),
    strataTable(campaign),
    textBlock('h-members', 'heading1', '二、抽中清单'),
    memberTable(campaign),
    ...excludedBlocks(campaign),
    textBlock('signatures', 'note', '抽卷人（签名）：　　　　　　监督人（签名）：　　　　　　日期：'),
  ];
};

function strataTable({ strata }: CampaignResults): PaperBlock {
  const sum = (name: 'population' | 'quota' | 'drawn' | 'designated') =>
    strata.reduce((total, stratum) => total + stratum[name], 0);
  const number = (name: 'population' | 'quota' | 'drawn' | 'designated', key: string, value: number) =>
    listNumber(`${name} ${key}`, value);
  return tableBlock(
    'strata',
    '',
    [
      ['单位', 3],
      ['案卷类型', 2.4],
      ['总体', 1, 'right'],
      ['应抽', 1, 'right'],
      ['抽中', 1, 'right'],
      ['指定', 1, 'right'],
    ],
    [
      ...strata.map((stratum) => {
        const key = `${stratum.agency} ${stratum.caseType}`;
        return row([
          stratum.agency,
          typeWord(stratum.caseType),
          number('population', key, stratum.population),
          number('quota', key, stratum.quota),
          number('drawn', key, stratum.drawn),
          number('designated', key, stratum.designated),
        ]);
      }),
      totalRow([
        '合计',
        '',
        number('population', '', sum('population')),
        number('quota', '', sum('quota')),
        number('drawn', '', sum('drawn')),
        number('designated', '', sum('designated')),
      ]),
    ],
  );
}

function memberTable({ members }: CampaignResults): PaperBlock {
  return tableBlock(
    'members',
    '',
    [
      ['序号', 0.7, 'right'],
      ['单位', 2.4],
      ['案号', 2.4],
      ['决定书文号', 2.4],
      ['类型', 2],
      ['方式', 0.9, 'center'],
    ],
    members.map(({ member }, index) =>
      row([
        String(index + 1),
        member.agency,
        member.caseNumber,
        member.decisionNumber,
        typeWord(member.caseType),
        kindWords[member.kind],
      ]),
    ),
  );
}

function excludedBlocks({ excluded }: CampaignResults): PaperBlock[] {
  if (excluded.length === 0) return [];
  return [
    textBlock('h-excluded', 'heading1', '三、不符合评查条件、依次替换的'),
    tableBlock(
      'excluded',
      '',
      [
        ['案号', 2.4],
        ['单位', 2.4],
        ['理由', 3],
        ['替换为', 2.4],
        ['经手人', 1.2],
      ],
      excluded.map(({ entry, reason, by, replacement }) =>
        row([
          numberOfEntry(entry),
          entry.agency,
          reason,
          replacement ? numberOfEntry(replacement) : '无可替换',
          by,
        ]),
      ),
    ),
  ];
}

function numberOfEntry({
  caseNumber,
  decisionNumber,
}: {
  caseNumber: string;
  decisionNumber: string;
}): string {
  return caseNumber || decisionNumber;
}

function typeWord(caseType: string): string {
  return (procedureNames as Record<string, string>)[caseType] ?? caseType;
}
