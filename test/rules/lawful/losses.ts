import type { CaseDocument, CaseFile, Value } from '../../../shared/generated/schemas.ts';

/** A case file of which one thing is no longer known, with that in words. */
export interface Loss {
  words: string;
  caseFile: CaseFile;
  /** A whole document is gone: what it alone said can no longer be judged, but nothing may become a fault. */
  document?: true;
}

const illegible: Value = { absent: 'illegible' };

/** Each single thing that a case file says, taken away or made illegible: none may decide a rule the other way. */
export function* losses(caseFile: CaseFile): Generator<Loss> {
  for (const [index, document] of caseFile.documents.entries()) {
    for (const [words, changed] of documentLosses(document)) {
      yield {
        words: `${document.id} ${words}`,
        caseFile: { ...caseFile, documents: caseFile.documents.with(index, changed) },
      };
    }
    yield {
      words: `${document.id} 没有找到`,
      document: true,
      caseFile: {
        ...caseFile,
        documents: caseFile.documents.filter(({ id }) => id !== document.id),
        completeness: { inventory: 'unknown' },
      },
    };
  }
  for (const [index, party] of caseFile.parties.entries()) {
    for (const [words, changed] of recordLosses(party, ['id']))
      yield {
        words: `${party.id} ${words}`,
        caseFile: { ...caseFile, parties: caseFile.parties.with(index, changed) },
      };
  }
  for (const [words, agency] of keyLosses(caseFile.agency, ['name']))
    yield { words: `机关 ${words}`, caseFile: { ...caseFile, agency } };
  for (const [words, header] of keyLosses(caseFile, headerKept))
    yield { words: `案卷 ${words}`, caseFile: header };
  yield { words: '材料是否齐全没有确认', caseFile: { ...caseFile, completeness: { inventory: 'unknown' } } };
}

const headerKept = [
  'format',
  'formatVersion',
  'id',
  'agency',
  'procedures',
  'parties',
  'documents',
  'completeness',
];

function* documentLosses(document: CaseDocument): Generator<[string, CaseDocument]> {
  for (const [words, fields] of recordLosses(document.fields ?? {}, []))
    yield [words, { ...document, fields }];
  for (const key of ['signatures', 'seals', 'relatesTo'] as const) {
    const { [key]: known, ...rest } = document;
    if (known !== undefined) yield [`${key} 没有读`, rest];
  }
  for (const [index, signature] of (document.signatures ?? []).entries()) {
    for (const [words, changed] of recordLosses(signature, ['role', 'pages']))
      yield [
        `签名${index + 1} ${words}`,
        { ...document, signatures: document.signatures?.with(index, changed) ?? [] },
      ];
  }
}

/** Values of a record, each in turn not read, illegible, or less precise. */
function* recordLosses<T extends object>(record: T, kept: readonly string[]): Generator<[string, T]> {
  for (const [key, value] of Object.entries(record) as [string, Value][]) {
    if (kept.includes(key) || isUnknown(value)) continue;
    const { [key as keyof T]: _lost, ...rest } = record;
    yield [`${key} 没有读`, rest as T];
    yield [`${key} 看不清`, { ...record, [key]: illegible }];
    if (!('value' in value)) continue;
    for (const [words, content] of contentLosses(value.value))
      yield [`${key} ${words}`, { ...record, [key]: { ...value, value: content } }];
  }
}

function isUnknown(value: Value): boolean {
  return !('value' in value) && value.absent !== 'notStated';
}

function* contentLosses(content: unknown): Generator<[string, unknown]> {
  if (typeof content === 'string' && /^\d{4}-\d\d-\d\d/.test(content)) {
    yield ['没有日', content.slice(0, 7)];
  } else if (Array.isArray(content)) {
    for (const [index, member] of content.entries()) {
      for (const [words, changed] of contentLosses(member))
        yield [`第${index + 1}项 ${words}`, content.with(index, changed)];
    }
  } else if (typeof content === 'object' && content !== null) {
    for (const [words, changed] of keyLosses(content, [])) yield [words, changed];
  }
}

/** A record without one of its keys. */
function* keyLosses<T extends object>(record: T, kept: readonly string[]): Generator<[string, T]> {
  for (const key of Object.keys(record)) {
    if (kept.includes(key)) continue;
    const { [key as keyof T]: _lost, ...rest } = record;
    yield [`${key} 没有读`, rest as T];
  }
}
