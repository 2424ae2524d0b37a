import type { CaseFile, Value } from '../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { RegisterReader } from './case-draft.ts';

type Document = CaseFile['documents'][number];
type Party = CaseFile['parties'][number];
type Fields = NonNullable<Document['fields']>;

export interface Merged {
  /** The known case itself where the register adds nothing. */
  caseFile: CaseFile;
  /** Where the register says something else than the case file, which stays as it is; Chinese sentences. */
  differences: string[];
}

/**
 * Adds what a register says to a case that is known. What a paper or a person says stays; only drafts that the same
 * kind of register gave before give way. A case of papers gets no documents from a register. What differs is named.
 */
export function mergeCase(
  known: CaseFile,
  said: CaseFile,
  reader: RegisterReader,
  vocabulary: Vocabulary,
): Merged {
  if (reader === 'platform' && isWhollyOf(known, reader))
    return { caseFile: sameWords(known, said) ? known : { ...said, id: known.id }, differences: [] };
  const merger = new Merger(known, said.files?.[0], reader, vocabulary);
  merger.header(said);
  merger.parties(said.parties);
  merger.documents(said);
  return merger.result(said);
}

/** Whether nobody but this kind of register has said anything of a case: its next word stands for all of it. */
function isWhollyOf(known: CaseFile, reader: RegisterReader): boolean {
  if (known.completeness.saidBy === 'person') return false;
  const isOwn = (part: unknown): boolean => {
    if (typeof part !== 'object' || part === null) return true;
    if ('absent' in part || 'state' in part) {
      const { state, by, read } = part as { state?: string; by?: string; read?: { reader?: string }[] };
      return (
        state === 'draft' &&
        by === undefined &&
        !!read?.length &&
        read.every((place) => place.reader === reader)
      );
    }
    return Object.values(part).every(isOwn);
  };
  return isOwn(known.parties) && isOwn(known.documents);
}

/** Whether two files say the same, wherever it stands. */
function sameWords(a: CaseFile, b: CaseFile): boolean {
  const words = ({ id: _id, files: _files, ...rest }: CaseFile) =>
    JSON.stringify(rest, (key, value: unknown) => (key === 'read' ? undefined : value));
  return words(a) === words(b);
}

class Merger {
  readonly #known: CaseFile;
  readonly #reader: RegisterReader;
  readonly #vocabulary: Vocabulary;
  readonly #differences: string[] = [];
  readonly #file: string;
  /** A document that only a register speaks of would hide that the papers lack it. */
  readonly #mayAdd: boolean;
  #made: CaseFile;
  #changed = false;

  constructor(
    known: CaseFile,
    file: NonNullable<CaseFile['files']>[number] | undefined,
    reader: RegisterReader,
    vocabulary: Vocabulary,
  ) {
    this.#known = known;
    this.#reader = reader;
    this.#vocabulary = vocabulary;
    this.#made = structuredClone(known);
    this.#mayAdd = known.documents.every((document) => this.#isOfRegister(document));
    const own = (known.files ?? []).find(({ sha256 }) => sha256 !== undefined && sha256 === file?.sha256);
    const ids = (known.files ?? []).map(({ id }) => id);
    this.#file = own?.id ?? freeId(reader, ids);
  }

  header(said: CaseFile): void {
    for (const key of ['caseNumber', 'decisionNumber', 'title', 'domain'] as const) {
      const words = said[key];
      if (words === undefined) continue;
      const own = this.#made[key];
      if (own === undefined) {
        this.#made[key] = words;
        this.#changed = true;
      } else if ((key === 'caseNumber' || key === 'decisionNumber') && plain(own) !== plain(words))
        this.#differs(key === 'caseNumber' ? '案号' : '决定书文号', own, words);
    }
  }

  parties(said: readonly Party[]): void {
    const [party, ...others] = said;
    if (!party) return;
    const own = this.#made.parties.filter(
      ({ name }) => text(name) === undefined || text(name) === text(party.name) || said.length === 1,
    );
    if (others.length > 0 || own.length > 1 || (own.length === 0 && this.#made.parties.length > 0)) {
      this.#differences.push('当事人不止一个，登记的当事人情况没有并入，请自行核对。');
      return;
    }
    const target = own[0];
    if (!target) {
      this.#made.parties.push(this.#owned(party));
      this.#changed = true;
      return;
    }
    const { id: _id, ...values } = party;
    for (const [key, value] of Object.entries(values) as [Exclude<keyof Party, 'id'>, Value][]) {
      const merged = this.#value(target[key], value, `当事人的“${partyTerms[key]}”`);
      if (merged) target[key] = merged;
    }
  }

  documents(said: CaseFile): void {
    const placed = new Map<string, string>();
    for (const document of [...said.documents].sort(servedFirst)) {
      const type = said.procedures.find(({ id }) => id === document.procedure)?.type;
      const procedure = this.#made.procedures.find((own) => own.type === type)?.id;
      const term = this.#vocabulary.kinds.get(document.kind)?.term ?? document.kind;
      if (document.procedure !== undefined && procedure === undefined) {
        this.#differences.push(`《${term}》属于另一种案件，没有并入。请核对案件类型。`);
        continue;
      }
      const served = document.relatesTo?.find((relation) => relation.type === 'serves')?.document;
      const target = served === undefined ? undefined : placed.get(served);
      if (served !== undefined && target === undefined) continue;
      const own = this.#sameDocuments(document, procedure, target);
      if (own.length > 1) {
        this.#differences.push(`卷内有 ${own.length} 份《${term}》，分不清登记的是哪一份，没有并入。`);
        continue;
      }
      if (own.length === 0 && !this.#mayAdd) {
        this.#differences.push(`登记了《${term}》的内容，案卷里没有读到这份文书，没有并入。`);
        continue;
      }
      const into = own[0] ?? this.#added(document, procedure, target);
      placed.set(document.id, into.id);
      if (own[0]) this.#fields(into, document.fields ?? {}, term);
    }
  }

  result(said: CaseFile): Merged {
    if (!this.#changed) return { caseFile: this.#known, differences: this.#differences };
    const [file] = said.files ?? [];
    const isThere = (this.#made.files ?? []).some(({ id }) => id === this.#file);
    if (file && !isThere) this.#made.files = [...(this.#made.files ?? []), { ...file, id: this.#file }];
    this.#dropUnusedFiles();
    return { caseFile: this.#made, differences: this.#differences };
  }

  /** Registers that nothing rests on any more are not files of the case. */
  #dropUnusedFiles(): void {
    const used = JSON.stringify([this.#made.documents, this.#made.parties]);
    this.#made.files = (this.#made.files ?? []).filter(
      ({ id }) => !id.startsWith(this.#reader) || used.includes(`"file":${JSON.stringify(id)}`),
    );
  }

  #sameDocuments(document: Document, procedure: string | undefined, served: string | undefined): Document[] {
    return this.#made.documents.filter(
      (own) =>
        own.kind === document.kind &&
        (procedure === undefined || own.procedure === undefined || own.procedure === procedure) &&
        (served === undefined ||
          (own.relatesTo ?? []).some(({ type, document: id }) => type === 'serves' && id === served)),
    );
  }

  #added(document: Document, procedure: string | undefined, served: string | undefined): Document {
    const { procedure: _procedure, relatesTo: _relates, parties: _parties, ...rest } = document;
    const made: Document = {
      ...this.#owned(rest),
      id: freeId(
        document.id,
        this.#made.documents.map(({ id }) => id),
      ),
      ...(procedure === undefined ? {} : { procedure }),
      ...(served === undefined ? {} : { relatesTo: [{ type: 'serves', document: served }] }),
    };
    this.#made.documents.push(made);
    this.#changed = true;
    return made;
  }

  #fields(target: Document, said: Fields, term: string): void {
    const fields: Fields = { ...target.fields };
    for (const [id, value] of Object.entries(said)) {
      const name = this.#vocabulary.kinds.get(target.kind)?.fields.get(id)?.term ?? id;
      const merged = this.#value(fields[id], value, `《${term}》的“${name}”`);
      if (merged) fields[id] = merged;
    }
    target.fields = fields;
  }

  /** The value to put in place of the own one; undefined where that stays. */
  #value(own: Value | undefined, said: Value, name: string): Value | undefined {
    if ('absent' in said) return undefined;
    if (own !== undefined && 'value' in own && same(own.value, said.value)) return undefined;
    if (own === undefined || this.#isFromRegister(own)) {
      this.#changed = true;
      return this.#owned(said);
    }
    this.#differs(name, 'value' in own ? show(own.value) : absences[own.absent], show(said.value));
    return undefined;
  }

  #isOfRegister({ fields, signatures, seals, pages }: Document): boolean {
    const isBare = !signatures?.length && !seals?.length && !pages?.length;
    return isBare && Object.values(fields ?? {}).every((value) => this.#isFromRegister(value));
  }

  #isFromRegister(value: Value): boolean {
    return (
      'value' in value &&
      value.state === 'draft' &&
      (value.read ?? []).length > 0 &&
      (value.read ?? []).every(({ reader }) => reader === this.#reader)
    );
  }

  #differs(name: string, own: string, said: string): void {
    this.#differences.push(`${name}不一致：案卷为“${own}”，这里为“${said}”。没有改动案卷，请核对。`);
  }

  /** The same with the place under the id that the register has in this case. */
  #owned<T>(part: T): T {
    return JSON.parse(
      JSON.stringify(part, (key, value: unknown) => (key === 'read' ? this.#places(value) : value)),
    ) as T;
  }

  #places(read: unknown): unknown {
    return Array.isArray(read) ? read.map((place: object) => ({ ...place, file: this.#file })) : read;
  }
}

/** What serves another document comes after it. */
function servedFirst(a: Document, b: Document): number {
  return Number(a.relatesTo !== undefined) - Number(b.relatesTo !== undefined);
}

function freeId(wanted: string, taken: readonly string[]): string {
  let id = wanted;
  for (let next = 2; taken.includes(id); next += 1) id = `${wanted}-${next}`;
  return id;
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') return plain(a) === plain(b);
  return JSON.stringify(a) === JSON.stringify(b);
}

function plain(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\s\u3000]+/g, '')
    .replace(/[[［【(﹝]/g, '〔')
    .replace(/[\]］】)﹞]/g, '〕');
}

function show(value: unknown): string {
  const words = typeof value === 'string' ? value : JSON.stringify(value);
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

function text(value: Value | undefined): string | undefined {
  return value && 'value' in value && typeof value.value === 'string' ? plain(value.value) : undefined;
}

const absences = { notStated: '未载明', illegible: '看不清', pageMissing: '缺页' };
const partyTerms: Record<Exclude<keyof Party, 'id'>, string> = {
  type: '类型',
  name: '姓名或名称',
  idNumber: '证号',
  birthDate: '出生日期',
  address: '住址',
  representative: '法定代表人',
  province: '省份',
};
