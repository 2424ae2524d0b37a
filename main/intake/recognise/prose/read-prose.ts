import type { Value } from '../../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts';
import type { DocumentSpan } from '../../page/types.ts';
import { readDecision } from './decision.ts';
import { readNotice } from './notice.ts';
import { Passage } from './passage.ts';
import { readRecord } from './record.ts';

type Fields = Record<string, Value | undefined>;

/** What the running text of a document states, by what the vocabulary says the document is. */
export function readProse(span: DocumentSpan, vocabulary: Vocabulary): Fields {
  const kind = vocabulary.kinds.get(span.kind);
  if (!kind) return {};
  const passage = new Passage(span);
  if (kind.fields.has('defenceRight')) return readNotice(passage, vocabulary);
  if (kind.classes.includes('record')) return readRecord(passage);
  if (kind.classes.includes('decision') || kind.fields.has('statutes') || kind.fields.has('penalties'))
    return readDecision(passage, vocabulary);
  return {};
}
