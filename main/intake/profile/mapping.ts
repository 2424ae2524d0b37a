import { isoOf, toDayNumber } from '../../../shared/dates/index.ts';
import type { FieldDefinition, MappingProfile, MappingRule } from '../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { saysNothing, type TypedValue, typedValue } from '../register/typed-value.ts';
import { nodesAt } from './path.ts';
import type { ForeignNode } from './tree.ts';

const units = { yuan: 1, tenThousandYuan: 10_000, cent: 0.01 };

/** Applies the rules of a profile to nodes, remembers which nodes were used and names what could not be read. */
export class Mapping {
  readonly used = new Set<ForeignNode>();
  readonly problems: string[] = [];
  readonly profile: MappingProfile;
  readonly #vocabulary: Vocabulary;

  constructor(profile: MappingProfile, vocabulary: Vocabulary) {
    this.profile = profile;
    this.#vocabulary = vocabulary;
  }

  /** Nodes of a path that say something. */
  nodes(from: ForeignNode, path: string): ForeignNode[] {
    const nodes = nodesAt(from, path);
    for (const node of nodes) this.used.add(node);
    return nodes.filter(
      ({ text, children }) => children.length > 0 || (text !== undefined && !saysNothing(text)),
    );
  }

  /** The one text of a rule, with its code translated; undefined where nothing or several different things are said. */
  text(from: ForeignNode, rule: MappingRule | undefined, name: string): string | undefined {
    if (!rule) return undefined;
    const texts = new Set(this.#texts(from, rule, name));
    if (texts.size > 1) this.problems.push(`${name}有 ${texts.size} 个不同的值，没有导入。`);
    return texts.size === 1 ? [...texts][0] : undefined;
  }

  /** All texts of a rule. */
  texts(from: ForeignNode, rule: MappingRule, name: string): string[] {
    return this.#texts(from, rule, name);
  }

  /** The value of a field, as the vocabulary types it; undefined where it is not said or can't be read. */
  value(
    from: ForeignNode,
    rule: MappingRule | undefined,
    field: FieldDefinition,
    name: string,
  ): { value: unknown; sure: boolean } | undefined {
    if (!rule) return undefined;
    if (rule.parts) return this.#structures(from, rule, field, name);
    if (!field.list) {
      const text = this.text(from, rule, name);
      return text === undefined ? undefined : this.#typed(text, rule, field, name);
    }
    const members = this.#texts(from, rule, name).map((text) => this.#typed(text, rule, field, name));
    if (members.length === 0 || members.some((member) => member === undefined)) return undefined;
    const read = members.flatMap((member) => (member ? [member] : []));
    return {
      value: read.flatMap(({ value }) => value as unknown[]),
      sure: read.every(({ sure }) => sure),
    };
  }

  #texts(from: ForeignNode, rule: MappingRule, name: string): string[] {
    const codes = typeof rule.terms === 'string' ? this.profile.codeLists?.[rule.terms] : rule.terms;
    return this.nodes(from, rule.path).flatMap(({ text }) => {
      if (text === undefined) return [];
      const words = text.trim();
      const parts = rule.separator === undefined ? [words] : words.split(rule.separator);
      return parts
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .flatMap((part) => {
          if (codes === undefined) return [timed(part, rule.time)];
          if (Object.hasOwn(codes, part)) return codes[part] ?? [];
          this.problems.push(`${name}的代码“${short(part)}”不在对照方案的代码表里，没有导入。`);
          return [];
        });
    });
  }

  #typed(
    text: string,
    rule: MappingRule,
    field: FieldDefinition,
    name: string,
  ): { value: unknown; sure: boolean } | undefined {
    // A code list translates to ids of the vocabulary.
    const isId = field.type === 'term' && this.#vocabulary.terms.get(field.terms ?? '')?.has(text);
    const read: TypedValue = isId
      ? { value: field.list ? [text] : text, sure: true }
      : typedValue(this.#vocabulary, field, text, { unit: units[rule.unit ?? 'yuan'] });
    if ('value' in read) return read;
    this.problems.push(`${name}${read.problem}，没有导入。`);
    return undefined;
  }

  #structures(
    from: ForeignNode,
    rule: MappingRule,
    field: FieldDefinition,
    name: string,
  ): { value: unknown; sure: boolean } | undefined {
    const definition = this.#vocabulary.structures.get(field.structure ?? '');
    let sure = true;
    const found = this.nodes(from, rule.path).flatMap((node) => {
      const parts = Object.entries(rule.parts ?? {}).flatMap(([id, part]) => {
        const own = definition?.fields.get(id);
        const read = own && this.value(node, part, own, `${name}的“${own.term}”`);
        if (!read) return [];
        sure &&= read.sure;
        return [[id, read.value] as const];
      });
      return parts.length > 0 ? [Object.fromEntries(parts)] : [];
    });
    if (found.length === 0) return undefined;
    if (!field.list && found.length > 1) {
      this.problems.push(`${name}有 ${found.length} 个，没有导入。`);
      return undefined;
    }
    return { value: field.list ? found : found[0], sure };
  }
}

/** The day of an instant in UTC+8; a text that is no whole number stays as it is and is then refused as a date. */
function timed(text: string, time: MappingRule['time']): string {
  if (time === undefined || !/^-?\d{1,14}$/.test(text)) return text;
  const seconds = Number(text) / (time === 'epochMilliseconds' ? 1000 : 1);
  return isoOf(toDayNumber(1970, 1, 1) + Math.floor((seconds + 8 * 3600) / 86_400));
}

function short(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
