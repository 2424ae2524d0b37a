import type {
  CampaignResults,
  PaperBlock,
  PaperWarning,
  SetCondition,
} from '../../../../shared/generated/schemas.ts';
import { numberOf } from '../../statistics/blocks/block.ts';
import { type Counter, fewestForShares } from '../../statistics/counter.ts';
import { toFillIn } from './input.ts';

/** What the numbers of a paper rest on that is not settled; it stops nothing and is printed. */
export function sourceWarnings(counter: Counter, campaign: CampaignResults | undefined): PaperWarning[] {
  const warnings: PaperWarning[] = [];
  const add = (where: SetCondition, text: (count: number) => string) => {
    const count = numberOf(counter.count(where));
    if (count > 0) warnings.push({ text: text(count), where });
  };
  add(
    { standing: 'unsigned' },
    (count) => `${count}卷还没有提交评查，或提交后有改动，其得分和问题没有计入。`,
  );
  add(
    { standing: 'ungraded' },
    (count) => `${count}卷已提交但没有等次（没有等次线或不计分），不在各等次的数字里。`,
  );
  add(
    { fault: { state: 'open' } },
    (count) => `${count}卷另有机器提示，评查标准没有对应项目，评查人也没有判断，没有计为问题。`,
  );
  const graded = numberOf(counter.count({ standing: 'graded' }));
  if (graded > 0 && graded < fewestForShares)
    warnings.push({ text: `已定等不足${fewestForShares}卷，只列卷数，不列百分比。` });
  const missing = campaign?.members.filter(({ member }) => member.case === undefined).length ?? 0;
  if (missing > 0) warnings.push({ text: `抽中的案卷里有${missing}卷还没有导入，没有计入。` });
  return warnings;
}

/** What a person left to do in the words: places to fill in, numbers typed by hand. */
export function wordWarnings(blocks: readonly PaperBlock[]): PaperWarning[] {
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block] : []));
  const words = (block: (typeof texts)[number]) =>
    block.runs.map((run) => ('text' in run ? run.text : '')).join('');
  const open = texts.filter((block) => Object.values(toFillIn).some((place) => words(block).includes(place)));
  const typed = texts.filter((block) => block.edited && /\d/.test(words(block)));
  return [
    ...open.slice(0, 1).map(({ id }) => ({
      text: `还有${open.length}处待填写（${Object.values(toFillIn).join('、')}）。`,
      block: id,
    })),
    ...typed.slice(0, 1).map(({ id }) => ({
      text: `${typed.length}段改过的文字里有手写的数字，不随案卷变化，请自行核对。`,
      block: id,
    })),
  ];
}
