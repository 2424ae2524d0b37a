import { join } from 'node:path';
import type { FieldDefinition, MappingProfile, MappingRule } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { resourcesFolder } from '../../paths.ts';
import { readJsonFolder } from '../../read-json.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { OpenExport } from './open-export.ts';
import { nodesAt } from './path.ts';
import type { ForeignNode } from './tree.ts';

/** Profiles of the program and of the user's own folder; an own one stands in for a bundled one of the same id. */
export function loadProfiles(ownFolder: string, vocabulary: Vocabulary): Result<MappingProfile[]> {
  const profiles = new Map<string, MappingProfile>();
  for (const folder of [join(resourcesFolder, 'profiles'), ownFolder]) {
    const read = readJsonFolder(folder, 'MappingProfile');
    if (!read.ok) return read;
    for (const { path, content } of read.value.files) {
      const problem = profileProblem(content, vocabulary);
      if (problem) return fail('BAD_PROFILE', `对照方案“${path}”：${problem}请改正后重试。`);
      profiles.set(content.id, content);
    }
  }
  return ok([...profiles.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
}

/** The one profile that knows the file; undefined where none or several do. */
export function recognisedProfile(
  profiles: readonly MappingProfile[],
  opened: OpenExport,
): MappingProfile | undefined {
  const found = profiles.filter(
    ({ source, recognise }) =>
      source === opened.source && recognise.length > 0 && recognise.every((test) => holds(opened.root, test)),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Whether there is such a node, with one of the texts where some are given. */
export function holds(
  from: ForeignNode,
  { path, equals }: { path: string; equals?: readonly string[] },
): boolean {
  const nodes = nodesAt(from, path);
  if (equals === undefined) return nodes.length > 0;
  return nodes.some(({ text }) => text !== undefined && equals.includes(text.trim()));
}

/** What the vocabulary objects to in a profile; Chinese. */
function profileProblem(profile: MappingProfile, vocabulary: Vocabulary): string | undefined {
  for (const { kind, kindFrom, fields } of profile.documents) {
    if ((kind === undefined) === (kindFrom === undefined)) return '每类文书要写 kind 或 kindFrom 之一。';
    if (kind === undefined) continue;
    const definition = vocabulary.kinds.get(kind);
    if (!definition) return `文书种类“${kind}”不在词汇表里。`;
    for (const [id, rule] of Object.entries(fields)) {
      const field = definition.fields.get(id);
      if (!field) return `《${definition.term}》没有“${id}”这一栏。`;
      const problem = ruleProblem(profile, rule, field, vocabulary);
      if (problem) return `《${definition.term}》的“${field.term}”${problem}`;
    }
  }
  return undefined;
}

function ruleProblem(
  profile: MappingProfile,
  rule: MappingRule,
  field: FieldDefinition,
  vocabulary: Vocabulary,
): string | undefined {
  if (typeof rule.terms === 'string' && profile.codeLists?.[rule.terms] === undefined)
    return `所用的代码表“${rule.terms}”没有写。`;
  if (rule.parts === undefined) return undefined;
  const structure = vocabulary.structures.get(field.structure ?? '');
  const unknown = Object.keys(rule.parts).find((part) => !structure?.fields.has(part));
  return unknown === undefined ? undefined : `没有“${unknown}”这一部分。`;
}
