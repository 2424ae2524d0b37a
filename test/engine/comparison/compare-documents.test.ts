import { describe, expect, it } from 'vitest';
import { comparisonPlans } from '../../../main/api/compare/plans.ts';
import { documentDate } from '../../../main/api/views/case-view.ts';
import { compareDocuments } from '../../../main/engine/comparison/compare-documents.ts';
import type { CaseDocument, CompareRow } from '../../../shared/generated/schemas.ts';
import { bundledKnowledge } from '../../rules/ground.ts';
import { sampleCase } from '../../support/sample-cases.ts';

const { vocabulary } = bundledKnowledge();
const plans = comparisonPlans();
if (!plans.ok) throw new Error(plans.error.message);
const [plan] = plans.value;

function compared(change: (documents: CaseDocument[]) => void = () => {}) {
  const { documents } = structuredClone(sampleCase());
  change(documents);
  return compareDocuments(plan!, documents, vocabulary, documentDate);
}

const kindOf = (documents: readonly CaseDocument[], kind: string) =>
  documents.find((document) => document.kind === kind)!;
const setField = (document: CaseDocument, field: string, value: unknown) => {
  document.fields = { ...document.fields, [field]: { value: value as string, state: 'confirmed' } };
};
const textOf = (row: CompareRow, column: number) =>
  row.cells[column]!.segments.map(({ text, differs }) => (differs ? `【${text}】` : text)).join('');

describe('papers side by side', () => {
  it('names only fields and kinds that the vocabulary has', () => {
    for (const { kinds } of plan!.columns)
      for (const kind of kinds) expect(vocabulary.kinds.has(kind), kind).toBe(true);
    for (const row of plan!.rows) {
      const kinds = plan!.columns.flatMap((column) => column.kinds);
      for (const field of [...row.fields, row.total, row.inWords])
        if (field !== undefined)
          expect(
            kinds.some((kind) => vocabulary.kinds.get(kind)!.fields.has(field)),
            field,
          ).toBe(true);
    }
  });

  it('stands in the order of dates, with the notice as the reference', () => {
    const { columns } = compared();
    const dates = columns.flatMap(({ date }) => (date === undefined ? [] : [date]));
    expect(dates).toEqual([...dates].sort());
    expect(columns.filter(({ isReference }) => isReference).map(({ role }) => role)).toEqual(['told']);
    expect(columns.at(-1)?.role).toBe('decided');
  });

  it('says that a raised amount is higher, and that the decision goes beyond the notice', () => {
    const { columns, rows } = compared((documents) => {
      setField(kindOf(documents, 'penalty-notice'), 'penalties', [{ kind: 'fine', amount: 100_000 }]);
      setField(kindOf(documents, 'penalty-decision'), 'penalties', [
        { kind: 'fine', amount: 120_000 },
        { kind: 'confiscateIncome', amount: 3000 },
      ]);
      setField(kindOf(documents, 'penalty-decision'), 'fine', 120_000);
      setField(kindOf(documents, 'penalty-decision'), 'fineInWords', '壹拾贰万元整');
    });
    const last = columns.length - 1;
    const amounts = rows.find(({ id }) => id === 'amounts')!;
    expect(textOf(amounts, last)).toBe('罚款【120,000元】、【没收违法所得3,000元】');
    expect(amounts.cells[last]!.notes.map(({ what }) => what)).toEqual(['higher', 'adds']);
    expect(textOf(rows.find(({ id }) => id === 'kinds')!, last)).toBe('罚款、【没收违法所得】');
    expect(columns[last]!.conclusion).toEqual({ what: 'beyond', rows: ['种类', '金额'] });
  });

  it('takes 大写 and 小写 of equal value as equal and names those that are not', () => {
    const of = (words: string) =>
      compared((documents) => {
        const decision = kindOf(documents, 'penalty-decision');
        setField(decision, 'fine', 120_000);
        setField(decision, 'fineInWords', words);
      })
        .rows.find(({ id }) => id === 'amounts')!
        .cells.at(-1)!
        .notes.filter(({ what }) => what === 'wordsDiffer');
    expect(of('壹拾贰万元整')).toEqual([]);
    expect(of('人民币拾贰万圆整')).toEqual([]);
    expect(of('壹万贰仟元整')).toEqual([{ what: 'wordsDiffer', text: '壹万贰仟元整' }]);
  });

  it('shows a range in the notice as one, and an amount within it as no difference', () => {
    const at = (amount: number) =>
      compared((documents) => {
        setField(kindOf(documents, 'penalty-notice'), 'penalties', [
          { kind: 'fine', amountFrom: 100_000, amountTo: 300_000 },
        ]);
        const decision = kindOf(documents, 'penalty-decision');
        setField(decision, 'penalties', [{ kind: 'fine', amount }]);
        decision.fields = { ...decision.fields, fine: { value: amount, state: 'confirmed' } };
        delete decision.fields.fineInWords;
      });
    const inside = at(120_000);
    const row = inside.rows.find(({ id }) => id === 'amounts')!;
    const told = inside.columns.findIndex(({ isReference }) => isReference);
    expect(textOf(row, told)).toBe('罚款100,000元–300,000元');
    expect(row.cells[told]!.notes).toEqual([{ what: 'range' }]);
    expect(inside.columns[told]!.conclusion.what).toBe('ceiling');
    expect(row.cells.at(-1)).toMatchObject({ differs: false, notes: [{ what: 'inRange' }] });
    const above = at(400_000).rows.find(({ id }) => id === 'amounts')!;
    expect(above.cells.at(-1)).toMatchObject({ differs: true, notes: [{ what: 'higher' }] });
  });

  it('compares law to the item, and says which citation is less precise', () => {
    const { rows, columns } = compared((documents) => {
      const law = { law: '某法（示例）', article: '83' };
      for (const { kind } of documents)
        if (plan!.columns.some(({ kinds }) => kinds.includes(kind)))
          setField(kindOf(documents, kind), 'statutes', [{ ...law, item: '2' }]);
      setField(kindOf(documents, 'notice-approval'), 'statutes', [law]);
    });
    const at = columns.findIndex(({ title }) => title.includes('告知审批'));
    const cell = rows.find(({ id }) => id === 'statutes')!.cells[at]!;
    expect(cell.segments).toEqual([{ text: '《某法（示例）》第83条', differs: true }]);
    expect(cell.notes).toEqual([{ what: 'lessPrecise', text: '《某法（示例）》第83条' }]);
    expect(rows.find(({ id }) => id === 'statutes')!.cells.at(-1)!.differs).toBe(false);
  });

  it('keeps a column for a paper that is missing, and counts what is unread', () => {
    const { columns, rows } = compared((documents) => {
      documents.splice(
        documents.findIndex(({ kind }) => kind === 'collective-discussion'),
        1,
      );
      const decision = kindOf(documents, 'penalty-decision');
      delete decision.fields!.facts;
    });
    const missing = columns.findIndex((column) => column.missing);
    expect(columns[missing]!.title).toBe('案件集体讨论记录');
    expect(rows.every((row) => row.cells[missing]!.state === 'missing')).toBe(true);
    const facts = rows.find(({ id }) => id === 'facts')!;
    expect(facts.cells.at(-1)).toMatchObject({ state: 'unread', differs: true });
    expect(facts.differs).toBe(true);
  });
});
