import type { Rule, RuleView } from '../../../../shared/generated/schemas.ts';
import { useQuery } from '../../api/use-query.ts';
import { BasisList, Sentences } from '../../components/finding/sections.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useMessages } from '../../messages/context.tsx';
import { RuleCasesFound } from './rule-cases.tsx';
import { RuleExamplesRun } from './rule-examples.tsx';

/** One rule in plain sentences: when, what, on what basis, and what its examples prove. */
export function RuleDetail({ rule }: { rule: string }) {
  const query = useQuery('rules.get', { rule });
  return <Loaded query={query}>{(view) => <Detail view={view} />}</Loaded>;
}

function Detail({ view }: { view: RuleView }) {
  const { library, common } = useMessages();
  const { rule } = view;
  return (
    <article className="finding-card">
      <header>
        <h2>{common.ruleTitle(rule)}</h2>
        <p className="quiet">{common.ruleOtherTitle(rule)}</p>
        <p>
          {[
            common.stage(rule.stage, view.stageTerm),
            common.titled(library.severity, common.severities[rule.severity]),
            library.decidable[rule.decidable],
          ].join(' · ')}
        </p>
      </header>
      <dl>
        <dt>{library.how}</dt>
        <dd>
          {view.how.map((sentence, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences of one text, in order
            <p key={index} className="rule-how">
              {sentence}
            </p>
          ))}
        </dd>
        <Versions rule={rule} />
        <Sentences
          title={library.question}
          texts={rule.question === undefined ? undefined : [rule.question]}
        />
        <Sentences title={library.notAFault} texts={rule.notAFaultWhen} />
        <Sentences title={library.commonErrors} texts={rule.commonErrors} />
        <Sentences title={library.remedy} texts={rule.remedy === undefined ? undefined : [rule.remedy]} />
        <dt>{library.examples}</dt>
        <dd>
          {library.exampleCounts(exampleCounts(rule, common.verdicts, library.exampleOf))}
          <RuleExamplesRun key={rule.id} rule={rule.id} />
        </dd>
        <dt>{library.failedIn}</dt>
        <dd>
          <RuleCasesFound
            key={rule.id}
            ask={{ route: 'rules.cases', input: { rule: rule.id } }}
            action={library.findCases}
          />
        </dd>
        <dt>{library.id}</dt>
        <dd className="quiet">{rule.id}</dd>
      </dl>
    </article>
  );
}

function Versions({ rule }: { rule: Rule }) {
  const { library } = useMessages();
  return rule.versions.map((version, index) => (
    <BasisList
      // biome-ignore lint/suspicious/noArrayIndexKey: versions follow one another in time
      key={index}
      basis={version.basis}
      note={[
        library.inForce(version.from ?? library.fromUnknown, version.to ?? library.untilNow),
        ...(version.method === 'unverified' ? [library.methodUnverified] : []),
      ].join(' · ')}
    />
  ));
}

/** `通过 2 · 违反 2 · 需人工 1`. */
function exampleCounts(
  rule: Pick<Rule, 'examples'>,
  words: Record<Rule['examples'][number]['expect']['verdict'], string>,
  format: (word: string, count: number) => string,
): string {
  const counts = new Map<string, number>();
  for (const { expect } of rule.examples) {
    const word = words[expect.verdict];
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => format(word, count)).join(' · ');
}
