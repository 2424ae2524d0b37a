import { Select } from 'antd';
import { useState } from 'react';
import type { ScoreItem, ScoreSection, Standard } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';
import { earned, Leaf, lost } from './standard-leaf.tsx';

interface Props {
  standard: Standard;
  ruleTitles: Readonly<Record<string, string>>;
}

/** The lines of a standard with their points: tables, sections, items and what is earned or lost under each. */
export function StandardTree({ standard, ruleTitles }: Props) {
  const { standards } = useMessages();
  const [chosen, setChosen] = useState(standard.schedules[0]?.id);
  const schedule = standard.schedules.find(({ id }) => id === chosen);
  return (
    <>
      {standard.schedules.length > 1 && (
        <Select
          aria-label={standards.schedule}
          popupMatchSelectWidth={false}
          value={chosen ?? ''}
          options={standard.schedules.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={setChosen}
        />
      )}
      {schedule && (
        <section aria-label={schedule.title}>
          <h3>
            {[schedule.title, schedule.total === null ? '' : standards.points(schedule.total)].join(' ')}
          </h3>
          {schedule.sections.map((section) => (
            <Section key={section.id} section={section} ruleTitles={ruleTitles} />
          ))}
        </section>
      )}
      <OtherLines standard={standard} ruleTitles={ruleTitles} />
    </>
  );
}

function Section({ section, ruleTitles }: { section: ScoreSection } & Pick<Props, 'ruleTitles'>) {
  const { standards } = useMessages();
  return (
    <details className="standard-section" open>
      <summary>
        <strong>{section.title}</strong>{' '}
        {section.points === null ? standards.noPoints : standards.points(section.points)}
      </summary>
      <ul>
        {section.items.map((item) => (
          <Item key={item.id} item={item} ruleTitles={ruleTitles} />
        ))}
      </ul>
    </details>
  );
}

function Item({ item, ruleTitles }: { item: ScoreItem } & Pick<Props, 'ruleTitles'>) {
  const { standards, common } = useMessages();
  return (
    <li>
      <span className="standard-line">
        <span>{`${item.no} ${item.title}`}</span>
        <span className="standard-points">
          {item.points === null ? standards.noPoints : standards.points(item.points)}
        </span>
      </span>
      {(item.whenMissing || item.notApplicableWhen !== null) && (
        <span className="quiet">
          {[
            item.whenMissing ? common.titled(standards.whenMissing, item.whenMissing.text) : '',
            item.notApplicableWhen === null
              ? ''
              : common.titled(standards.notApplicableWhen, item.notApplicableWhen),
          ]
            .filter(Boolean)
            .join(common.optionSeparator)}
        </span>
      )}
      <ul>
        {item.subPoints.map((line) => (
          <Leaf
            key={line.id}
            text={line.text}
            points={earned(line, standards)}
            rules={line.rules}
            {...{ ruleTitles }}
          />
        ))}
        {item.faults.map((line) => (
          <Leaf
            key={line.id}
            text={line.text}
            points={lost(line, standards)}
            rules={line.rules}
            {...{ ruleTitles }}
          />
        ))}
      </ul>
    </li>
  );
}

/** 扣分要素, 加减分 and 否决: what stands outside the tables. */
function OtherLines({ standard, ruleTitles }: Props) {
  const { standards } = useMessages();
  const { adjustments } = standard;
  const lines = [...(adjustments?.bonus.items ?? []), ...(adjustments?.minus.items ?? [])];
  return (
    <>
      {standard.deductionBlocks.map((block) => (
        <details key={block.id} className="standard-section">
          <summary>
            <strong>{`${standards.deductions}：${block.title}`}</strong> {standards.cap(block.cap)}
          </summary>
          <ul>
            {block.items.map((line) => (
              <Leaf
                key={line.id}
                text={line.text}
                points={standards.deducts(String(line.points))}
                rules={line.rules}
                {...{ ruleTitles }}
              />
            ))}
          </ul>
        </details>
      ))}
      {lines.length > 0 && (
        <details className="standard-section">
          <summary>
            <strong>{standards.adjustments}</strong>
          </summary>
          <ul>
            {lines.map((line) => (
              <Leaf
                key={line.id}
                text={line.text}
                points={standards.points(line.max)}
                rules={line.rules}
                {...{ ruleTitles }}
              />
            ))}
          </ul>
        </details>
      )}
      {standard.vetoes.length > 0 && (
        <details className="standard-section">
          <summary>
            <strong>{standards.vetoes}</strong> {standard.vetoes.length}
          </summary>
          <ul>
            {standard.vetoes.map((veto) => (
              <Leaf
                key={veto.id}
                text={`${veto.no} ${veto.text}`}
                points=""
                rules={veto.rules}
                {...{ ruleTitles }}
              />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
