import { Link } from 'wouter';
import type { RuleLink } from '../../../../shared/generated/schemas.ts';
import { links } from '../../address/links.ts';
import { useMessages } from '../../messages/context.tsx';

/** Rules that inform a line, by title, each leading to the rule; a rule that is not loaded shows its id. */
export function RuleLinks({
  rules,
  titles,
}: {
  rules: readonly RuleLink[];
  titles: Readonly<Record<string, string>>;
}) {
  const { standards } = useMessages();
  return (
    <span className="rule-links">
      {rules.map(({ rule }) => (
        <Link key={rule} href={links.library({ rule })} aria-label={standards.rule(titles[rule] ?? rule)}>
          {titles[rule] ?? rule}
        </Link>
      ))}
    </span>
  );
}
