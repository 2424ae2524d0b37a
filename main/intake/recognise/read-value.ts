import type { FieldDefinition, ReadPlace, Value } from '../../../shared/generated/schemas.ts';
import { isValidCreditCode, isValidIdCard } from '../../../shared/identity/index.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { findAmounts, findAmountsInWords } from '../find/amounts.ts';
import { findDates, findMoments } from '../find/dates.ts';
import { findDocumentNumbers } from '../find/document-numbers.ts';
import { wholeNumberIn } from '../find/numerals.ts';
import { certificatesIn, findOfficers, namesIn } from '../find/people.ts';
import { findStatutes } from '../find/statutes.ts';
import { onSheet } from '../page/halves.ts';
import { isLegible } from '../page/legible.ts';
import type { SourcePage, TextLine } from '../page/types.ts';
import type { Labelled } from './labelled.ts';

/** Strokes, words and the bare frame of a date by which a form's place is empty. */
const struck = /^[\s\u3000/／\\—\-_＿年月日时分至：:.。]*(?:无)?[\s\u3000/／\\—\-_＿.。]*$/;

/** The value of a field as it stands behind its label; undefined where something stands there that was not understood. */
export function readValue(
  vocabulary: Vocabulary,
  field: FieldDefinition,
  labelled: Labelled,
): Value | undefined {
  const read = placesOf(labelled);
  if (struck.test(labelled.value)) {
    // A blank place may hold ink that is no text, or a picture.
    const empty = isLegible(labelled.page) && !hasMark(labelled);
    return empty ? { absent: 'notStated', ...read } : undefined;
  }
  const content = contentOf(vocabulary, field, labelled.value);
  if (content === undefined) return undefined;
  const value: Value = { value: content, state: 'draft', ...read };
  return isDoubtful(field, content) ? toCheck(value) : value;
}

function hasMark({ place, page }: Labelled): boolean {
  return (page.marks ?? []).some((mark) =>
    mark.line === undefined
      ? mark.region !== undefined && place.some(({ region }) => region && overlaps(mark.region, region))
      : place.includes(page.lines[mark.line] as TextLine),
  );
}

function overlaps(one: readonly number[] | undefined, other: readonly number[]): boolean {
  const [x = 0, y = 0, width = 0, height = 0] = one ?? [];
  const [left = 0, top = 0, wide = 0, high = 0] = other;
  return x < left + wide && left < x + width && y < top + high && top < y + height;
}

/** A number with check digits that don't hold was misread, or is wrong on the paper: a person should look. */
function isDoubtful({ id }: FieldDefinition, content: unknown): boolean {
  return /idNumber$/i.test(id) && typeof content === 'string' && !hasRightCheckDigits(content);
}

/** A value that a person should look at. */
export function toCheck(value: Value): Value {
  return { ...value, read: (value.read ?? []).map((place) => ({ ...place, confidence: 'check' as const })) };
}

/** What a text says as the value of a field; undefined where that is not sure. */
export function contentOf(vocabulary: Vocabulary, field: FieldDefinition, text: string): unknown {
  switch (field.type) {
    case 'date':
      return onlyOne(findDates(partOfSpan(field.id, text)));
    case 'dateTime':
      return onlyOne(findMoments(text));
    case 'money':
      return moneyIn(text);
    case 'integer':
    case 'number':
      return numberIn(text);
    case 'boolean':
      return booleanIn(text);
    case 'term':
      return field.list
        ? termsIn(vocabulary, field.terms ?? '', text)
        : termIn(vocabulary, field.terms ?? '', text);
    case 'structure':
      return structuresIn(field.structure ?? '', text);
    case 'text':
      return field.list ? listIn(field.id, text) : textIn(field.id, text);
  }
}

/** Of 2016年8月19日至长期 the end of a term is what follows 至, its begin what stands before. */
function partOfSpan(id: string, text: string): string {
  const at = text.search(/[至到]|(?<=日)\s*[-—~～]/u);
  if (at < 0) return text;
  if (/^(?:validTo|to|endDate|deadline|performanceTerm)$/.test(id)) return text.slice(at + 1);
  return /^(?:validFrom|from|startDate)$/.test(id) ? text.slice(0, at) : text;
}

/** Several different values behind one label are none. */
export function onlyOne<T>(found: readonly { value: T }[]): T | undefined {
  const [first, ...others] = found;
  return first && others.every(({ value }) => value === first.value) ? first.value : undefined;
}

/** One amount, in figures or words; both must agree. A bare number is one too: the unit stands in the label or head. */
function moneyIn(text: string): number | undefined {
  const figures = findAmounts(text);
  const words = findAmountsInWords(text).map(({ value }) => ({ value: value.amount }));
  const amount = onlyOne([...figures, ...words]);
  if (amount !== undefined || figures.length + words.length > 0) return amount;
  const bare = /^[¥￥]?\s*(\d{1,3}(?:[,，]\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?)$/.exec(text.trim())?.[1];
  return bare === undefined ? undefined : Number(bare.replace(/[,，]/g, ''));
}

function numberIn(text: string): number | undefined {
  const found = [...text.normalize('NFKC').matchAll(/\d+(?:\.\d+)?/g)];
  if (found.length > 0) return found.length === 1 ? Number(found[0]?.[0]) : undefined;
  const words =
    /^[\s共计第]*([零〇一二两三四五六七八九十百]{1,6})(?:个?(?:工作)?日|个?月|天|页|件|份|次|倍|[\s]*$)/u.exec(
      text,
    )?.[1];
  return words === undefined ? undefined : wholeNumberIn(words);
}

function booleanIn(text: string): boolean | undefined {
  const ticked = tickedIn(text);
  const words = ticked.length > 0 ? ticked.join(' ') : /[□]/.test(text) ? '' : text.trim();
  if (/^(?:是|有|已|√|☑|同意|愿意|接受|公开|受理|属于|采纳|改正|合格)/u.test(words)) return true;
  if (/^(?:否|没有|无|未|不)/u.test(words)) return false;
  return undefined;
}

/** The words behind ticked boxes of a list to tick. */
export function tickedIn(text: string): string[] {
  return [...text.matchAll(/[☑√✓✔■●☒][\s]*([^□☑√✓✔■●☒\s]+)/gu)].map(([, word]) => word ?? '');
}

/** The one term that the text names; ticked boxes win over the rest of a list to tick. */
function termIn(vocabulary: Vocabulary, list: string, text: string): string | undefined {
  const named = termsIn(vocabulary, list, text);
  return named?.length === 1 ? named[0] : undefined;
}

/** The terms that a text names; undefined where it names none. */
function termsIn(vocabulary: Vocabulary, list: string, text: string): string[] | undefined {
  const ticked = tickedIn(text);
  const words = ticked.length > 0 ? ticked.join(' ') : /□/.test(text) ? '' : text;
  const named = [...(vocabulary.terms.get(list)?.values() ?? [])].flatMap(({ id, term, aliases }) => {
    const named = [term, ...(aliases ?? [])].filter((one) => words.includes(one) && !negated(words, one));
    const [word] = named.sort((a, b) => b.length - a.length);
    return word === undefined ? [] : [{ id, word }];
  });
  // 其他 is named inside other words too; a term inside a longer named term is not meant.
  const longest = named.filter(
    ({ word }) => !named.some((other) => other.word !== word && other.word.includes(word)),
  );
  return longest.length > 0 ? longest.map(({ id }) => id) : undefined;
}

/** 不同意 does not say 同意. */
function negated(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return at > 0 && /[不未非无]$/.test(text.slice(0, at));
}

function structuresIn(structure: string, text: string): unknown {
  switch (structure) {
    case 'officer':
      return officersIn(text);
    case 'statute': {
      const statutes = findStatutes(text).map(({ value }) => value);
      return statutes.length > 0 ? statutes : undefined;
    }
    default:
      return undefined;
  }
}

/** Officers named with or without certificate; certificates listed after the names belong to them in order. */
function officersIn(text: string): { name: string; certNumber?: string }[] | undefined {
  const officers = findOfficers(text).map(({ value }) => value);
  if (officers.length > 0) return officers;
  const [before = '', after] = text.split(
    /(?:行政)?执法(?:证件?)?(?:证号|号码|编号|证|号)+[：:]?|证号[：:]?/u,
  );
  const names = namesIn(before.replace(/[\s（(、，,；;]+$/u, ''));
  const numbers = certificatesIn(after ?? '');
  if (names.length === 0) return undefined;
  return names.map((name, index) => {
    const certNumber = numbers.length === names.length ? numbers[index] : undefined;
    return certNumber === undefined ? { name } : { name, certNumber };
  });
}

function listIn(id: string, text: string): string[] | undefined {
  const names = namesIn(text);
  if (names.length > 0) return names;
  if (id === 'reviewOrgans') return organsIn(text);
  if (/^(?:handlers|agents|investigators|team|obtainedBy)$/.test(id)) return undefined;
  const parts = text
    .split(/[；;\n]+|(?<![\d.])(?=\d{1,2}[.、．](?!\d))|(?<=[^（(]{2})、/u)
    .map((part) =>
      part
        .trim()
        .replace(/^\d{1,2}[.、．]\s*/, '')
        .replace(/[。，]$/, ''),
    )
    .filter((part) => part !== '');
  return parts.length > 0 ? parts : undefined;
}

/** 甲县人民政府或者乙市某局 are two bodies. */
function organsIn(text: string): string[] | undefined {
  const organs = text
    .split(/或者|或|、|和|及/)
    .map((part) => part.replace(/^(?:依法|直接)?向/, '').replace(/[“”"\s]/g, ''))
    .filter((part) => part.length >= 2);
  return organs.length > 0 ? organs : undefined;
}

const names =
  /^(?:partyName|name|principal|agent|agentName|payer|payee|host|recorder|organisation|institution|keeper|receiver|registrar|auditor|reviewer|maker|provider|substitute|auctioneer|client|witness|translator|representative|preparer|checker|handler|relative|supervisor)$/;

function textIn(id: string, text: string): string | undefined {
  const tidy = text.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '').replace(/\n[\s\u3000]*/g, '\n');
  if (/^(?:partyIdNumber|idNumber)$/.test(id)) return identityIn(tidy);
  if (id === 'number' || id === 'caseNumber' || id.endsWith('Number')) {
    const found = findDocumentNumbers(tidy);
    return found.length > 0 ? onlyOne(found) : plainNumber(tidy);
  }
  if (id === 'costBearer')
    return /由(?<who>[^，。；\n]{2,30}?)(?:承担|负担)/u.exec(tidy)?.groups?.who ?? tidy;
  if (names.test(id)) return nameIn(tidy);
  return tidy === '' ? undefined : tidy;
}

/** An identity number or credit code, alone or among words; two different ones are none. */
function identityIn(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/(?<=[\dA-Za-z])\s+(?=[\dA-Za-z])/g, '');
  const found = [...plain.matchAll(/(?<![\dA-Za-z])[\dA-Za-z]{15,18}(?![\dA-Za-z])/g)].map(([value]) => ({
    value,
  }));
  const only = onlyOne(found)?.toUpperCase();
  if (found.length > 0) return only;
  return /^[\dA-Za-z*-]{6,24}$/.test(plain) ? plain : undefined;
}

function plainNumber(text: string): string | undefined {
  const plain = text.replace(/\s+/g, '');
  return /\d/.test(plain) && plain.length <= 40 && !/[，。；]/.test(plain) ? plain : undefined;
}

/** A name of a person or body; a sentence is none, and what stands in brackets after it is left out for persons. */
function nameIn(text: string): string | undefined {
  const plain = text
    .replace(/(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/gu, '')
    .replace(/[。；，,]$/, '');
  const person = /^(?<name>\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,6}){0,2})[（(].*[)）]$/u.exec(plain)
    ?.groups?.name;
  if (person) return person;
  const sentence = plain.length > 60 || /[，。；？！：]/.test(plain) || findDates(plain).length > 0;
  return sentence ? undefined : plain;
}

/** Where a value stands, with how sure its reading is. */
export function placesOf({ lines, page }: Pick<Labelled, 'lines' | 'page'>): { read?: ReadPlace[] } {
  const first = lines[0];
  const around = enclosing(lines);
  const region = around && onSheet(around, page);
  const sure = lines.every((line) => line.confidence >= 0.9 && !isUnderSeal(line, page));
  return {
    read: [
      {
        file: page.file,
        page: page.page,
        ...(region ? { region } : {}),
        reader: page.origin === 'text' ? 'text' : 'recognition',
        confidence: first === undefined || sure ? 'clear' : 'check',
      },
    ],
  };
}

/** Red ink over type makes one digit of another, and recognition does not doubt it. */
function isUnderSeal({ region }: TextLine, { origin, marks = [] }: SourcePage): boolean {
  if (origin !== 'recognised' || !region) return false;
  return marks.some((mark) => mark.kind === 'seal' && overlaps(mark.region, region));
}

function enclosing(lines: readonly TextLine[]): [number, number, number, number] | undefined {
  const regions = lines.flatMap(({ region }) => (region ? [region] : []));
  if (regions.length === 0) return undefined;
  const left = Math.min(...regions.map(([x]) => x));
  const top = Math.min(...regions.map(([, y]) => y));
  const right = Math.max(...regions.map(([x, , width]) => x + width));
  const bottom = Math.max(...regions.map(([, y, , height]) => y + height));
  return [left, top, right - left, bottom - top];
}

/** Whether an identity number or credit code has its check digits right. */
export function hasRightCheckDigits(text: string): boolean {
  return isValidIdCard(text) || isValidCreditCode(text);
}
