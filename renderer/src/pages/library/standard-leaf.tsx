import type { RuleLink, ScoreFault, SubPoint } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';
import { RuleLinks } from './rule-links.tsx';

interface Props {
  ruleTitles: Readonly<Record<string, string>>;
  text: string;
  points: string;
  rules: readonly RuleLink[];
}

/** One line of a standard: its words, its points, and the rules that inform it or 人工项. */
export function Leaf({ text, points, rules, ruleTitles }: Props) {
  const { standards } = useMessages();
  const informing = rules.filter(({ background }) => !background);
  return (
    <li className="standard-leaf">
      <span className="standard-line">
        <span>{text}</span>
        <span className="standard-points">{points}</span>
      </span>
      {informing.length === 0 ? (
        <span className="tag tag-none">{standards.manual}</span>
      ) : (
        <RuleLinks rules={informing} titles={ruleTitles} />
      )}
    </li>
  );
}

type Words = ReturnType<typeof useMessages>['standards'];

/** `得 2`. */
export function earned({ points }: SubPoint, words: Words): string {
  return words.earns(String(points));
}

/** `每处 扣 1 最多 3`. */
export function lost(
  { deduct, range, per, max, zeroesItem, raisesFileVeto }: ScoreFault,
  words: Words,
): string {
  if (raisesFileVeto !== null) return words.fileVeto;
  if (zeroesItem) return words.zeroesItem;
  if (deduct === null && !range) return words.truncated;
  const amount = words.deducts(range ? `${range.min}–${range.max}` : String(deduct));
  return [words.per[per], amount, max === null || per === 'once' ? '' : words.most(max)]
    .filter(Boolean)
    .join(' ');
}
