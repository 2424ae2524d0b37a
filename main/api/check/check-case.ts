import { createHash } from 'node:crypto';
import type {
  CaseFile,
  CaseHeading,
  CheckFinding,
  ParameterValue,
  Value,
  VerdictCounts,
} from '../../../shared/generated/schemas.ts';
import type { BatchIndex } from '../../engine/batch.ts';
import { countVerdicts, createParameterTable } from '../../engine/check.ts';
import { type Triage, triage } from '../../review/triage.ts';
import type { BatchValue } from '../../store/operations/batch-values.ts';
import type { CaseSummary, CaseWrite, RunWrite } from '../../store/operations/cases.ts';
import { packText } from '../../store/pack-json.ts';
import { packRun } from '../../store/run-form.ts';
import { countOwedActs } from '../confirm/owed-acts.ts';
import type { CheckKnowledge } from './knowledge.ts';
import { textsOf } from './rule-texts.ts';

/** Stronger layers of parameter values, campaign first; bundled values come last by themselves. */
export type ParameterLayers = readonly (readonly ParameterValue[])[];

export interface CheckedCase {
  /** The case file as JSON text. */
  text: string;
  contentHash: string;
  naturalKey: string;
  heading: CaseHeading;
  findings: CheckFinding[];
  counts: VerdictCounts;
  triage: Triage;
  summary: CaseSummary;
  runKey: string;
  /** What other cases are compared with. */
  batchValues: BatchValue[];
}

/** Checks one case and writes down all that list, page and store need of it. */
export function checkCase(
  knowledge: CheckKnowledge,
  caseFile: CaseFile,
  layers: ParameterLayers,
  batch?: BatchIndex,
): CheckedCase {
  const parameters = createParameterTable(knowledge.parameters, layers);
  const findings = knowledge.checker.check(caseFile, { parameters, batch });
  const counts = countVerdicts(findings);
  const text = JSON.stringify(caseFile);
  const contentHash = sha256(text);
  const heading = headingOf(caseFile);
  const unconfirmed = countOwedActs(knowledge, caseFile, findings);
  const sorted = triage({
    findings,
    counts,
    unconfirmed,
    inventory: caseFile.completeness.inventory,
    documents: caseFile.documents.length,
    missingKinds: missingRequiredKinds(knowledge, caseFile),
  });
  return {
    text,
    contentHash,
    naturalKey: naturalKeyOf(caseFile),
    heading,
    findings,
    counts,
    triage: sorted,
    summary: {
      agency: heading.agency,
      caseNumber: heading.caseNumber ?? '',
      decisionNumber: heading.decisionNumber ?? '',
      title: heading.title ?? '',
      party: heading.party ?? '',
      domain: heading.domain ?? '',
      procedures: heading.procedures,
      decisionDate: decisionDateOf(knowledge, caseFile) ?? '',
      sample: heading.sample,
      counts,
      triageGroup: sorted.group,
      triageReason: sorted.reasons[0] ?? '',
      triageRank: sorted.rank,
      unconfirmed,
    },
    runKey: runKeyOf(knowledge, contentHash, layers, findings),
    batchValues: knowledge.checker.batchValues(caseFile, { parameters }),
  };
}

/** The run of a checked case as the store takes it; packed where it was made, so that threads pass bytes. */
export function runOf(knowledge: CheckKnowledge, checked: CheckedCase): RunWrite {
  const texts = textsOf(knowledge);
  return {
    runKey: checked.runKey,
    versions: knowledge.versions,
    result: packRun(checked.findings, texts),
    texts: { hash: texts.hash, content: texts.content },
    batch: checked.batchValues,
  };
}

/** A checked case as the store takes it. */
export function writeOf(
  knowledge: CheckKnowledge,
  caseFile: CaseFile,
  checked: CheckedCase,
  source: { name: string; hash: string | null },
): CaseWrite {
  return {
    id: caseFile.id,
    content: packText(checked.text),
    naturalKey: checked.naturalKey,
    contentHash: checked.contentHash,
    source: source.name,
    sourceHash: source.hash,
    summary: checked.summary,
    run: runOf(knowledge, checked),
  };
}

/** Agency, case number and decision number; a file without numbers is known by its own id. */
export function naturalKeyOf(caseFile: CaseFile): string {
  const { agency, caseNumber, decisionNumber } = caseFile;
  if (!caseNumber && !decisionNumber) return `id:${caseFile.id}`;
  return [agency.name, caseNumber ?? '', decisionNumber ?? '']
    .map((part) => part.normalize('NFKC').trim())
    .join('\u001f');
}

export function headingOf(caseFile: CaseFile): CaseHeading {
  const party = textOf(caseFile.parties[0]?.name);
  return {
    id: caseFile.id,
    ...(caseFile.caseNumber === undefined ? {} : { caseNumber: caseFile.caseNumber }),
    ...(caseFile.decisionNumber === undefined ? {} : { decisionNumber: caseFile.decisionNumber }),
    ...(caseFile.title === undefined ? {} : { title: caseFile.title }),
    agency: caseFile.agency.name,
    ...(party === undefined ? {} : { party }),
    ...(caseFile.domain === undefined ? {} : { domain: caseFile.domain }),
    procedures: [...new Set(caseFile.procedures.map((procedure) => procedure.type))],
    sample: caseFile.sample === true,
    inventory: caseFile.completeness.inventory,
    ...(caseFile.completeness.saidBy ? { inventorySaidBy: caseFile.completeness.saidBy } : {}),
  };
}

/** Date of the first document of class `decision`, for list and heading. */
export function decisionDateOf(knowledge: CheckKnowledge, caseFile: CaseFile): string | undefined {
  for (const document of caseFile.documents) {
    if (!knowledge.vocabulary.kinds.get(document.kind)?.classes.includes('decision')) continue;
    const date = textOf(document.fields?.date);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** Required kinds of the file's procedures that are not in it; empty unless the inventory is complete. */
export function missingRequiredKinds(knowledge: CheckKnowledge, caseFile: CaseFile): string[] {
  if (caseFile.completeness.inventory !== 'complete') return [];
  const { kinds } = knowledge.vocabulary;
  const present = new Set(caseFile.documents.map((document) => document.kind));
  const decided = [...present].some((kind) => kinds.get(kind)?.classes.includes('decision'));
  const types = new Set(caseFile.procedures.map((procedure) => procedure.type));
  return [...kinds.values()]
    .filter(({ requiredIn }) => requiredIn?.some((type) => types.has(type)))
    .filter(({ id, classes }) => !present.has(id) && !(decided && classes.includes('decision')))
    .map(({ id }) => id);
}

function textOf(value: Value | undefined): string | undefined {
  return value && 'value' in value && typeof value.value === 'string' ? value.value : undefined;
}

function runKeyOf(
  knowledge: CheckKnowledge,
  contentHash: string,
  layers: ParameterLayers,
  findings: readonly CheckFinding[],
): string {
  const { program, packs, data } = knowledge.versions;
  // Other cases are part of what these findings rest on, so a change there makes another run.
  const compared = findings.filter(({ rule }) => knowledge.checker.comparesCases(rule));
  return sha256(
    JSON.stringify([
      contentHash,
      program.version,
      packs.map((pack) => pack.hash),
      data.map((entry) => entry.hash),
      layers,
      compared.map(({ rule, procedure, verdict, message, occurrences }) => [
        rule,
        procedure,
        verdict,
        message,
        occurrences,
      ]),
    ]),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
