import type { Value } from '../../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts';
import type { DocumentSpan } from '../../page/types.ts';
import { headedTables, under } from '../cells.ts';
import { plainLabel } from '../label-words.ts';
import { placesOf } from '../read-value.ts';

const columns: readonly { field: 'evidenceKind' | 'origin' | 'proves'; head: RegExp }[] = [
  { field: 'evidenceKind', head: /^(?:证据)?(?:种类|类型|类别)$/ },
  { field: 'origin', head: /^(?:证据)?(?:来源|出处|提供单位|提供人|提取地点|来源\(出处\))$/ },
  { field: 'proves', head: /^(?:证明|拟证明)(?:的)?(?:内容|对象|事项|事实|目的)$/ },
];

/** Kinds, origin and purpose of the evidence that a table lists; no kind where one is not known, or where there are more than the paper has place for. */
export function readEvidence(
  span: DocumentSpan,
  vocabulary: Vocabulary,
  severalKinds: boolean,
): Record<string, Value | undefined> {
  const found: Record<string, Value | undefined> = {};
  const isHead = (text: string) =>
    /证据|种类|来源|出处|份数|页数|序号|名称|数量|备注|证明|编号/.test(plainLabel(text)) && text.length <= 12;
  for (const page of span.pages) {
    for (const { head, rows } of headedTables(page, isHead)) {
      for (const { field, head: words } of columns) {
        const column = head.find(({ text }) => words.test(plainLabel(text)));
        const cells = rows
          .flatMap((row) => under(column, row) ?? [])
          .filter(({ text }) => !/^[\s/／\\—-]*$/.test(text));
        const texts = [...new Set(cells.map(({ text }) => text.replace(/\n/g, '')))];
        const value =
          field === 'evidenceKind' ? kindIn(texts, vocabulary, severalKinds) : texts.join('；') || undefined;
        if (value !== undefined)
          found[field] ??= {
            value,
            state: 'draft',
            ...placesOf({ lines: cells.flatMap(({ lines }) => lines), page }),
          };
      }
    }
  }
  return found;
}

function kindIn(
  texts: readonly string[],
  vocabulary: Vocabulary,
  several: boolean,
): string | readonly string[] | undefined {
  const kinds = kindsOf(texts, vocabulary);
  return several ? kinds : kinds?.length === 1 ? kinds[0] : undefined;
}

function kindsOf(texts: readonly string[], vocabulary: Vocabulary): readonly string[] | undefined {
  const terms = [...(vocabulary.terms.get('evidenceKinds')?.values() ?? [])];
  const kinds = texts
    .flatMap((text) => text.split(/[、，,；;]/))
    .map((text) => terms.find(({ term, aliases }) => [term, ...(aliases ?? [])].includes(text.trim()))?.id);
  const known = kinds.flatMap((kind) => kind ?? []);
  return known.length === kinds.length && known.length > 0 ? [...new Set(known)] : undefined;
}
