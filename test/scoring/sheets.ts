import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourcesFolder } from '../../main/paths.ts';
import type {
  CaseType,
  GradeLine,
  Judgement,
  ReviewerVerdict,
  ScoringSettings,
  Standard,
} from '../../shared/generated/schemas.ts';
import { presetSettings, tableOf } from '../../shared/score/index.ts';

export const hash = '0'.repeat(64);

export function bundled(id: string): Standard {
  return JSON.parse(readFileSync(join(resourcesFolder, 'standards', `${id}.json`), 'utf8')) as Standard;
}

export const scorableIds = [
  'ecology-2024',
  'general-penalty-100',
  'general-penalty-simple-100',
  'general-license-100',
  'general-coercion-100',
  'eco-quantified-unissued',
];

export function preset(standard: Standard, caseType: CaseType): ScoringSettings {
  const result = presetSettings({ standard, hash }, caseType);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

export const campaignGrades: GradeLine[] = [
  { id: 'excellent', title: '优秀', min: 90 },
  { id: 'good', title: '良好', min: 80 },
  { id: 'pass', title: '合格', min: 70 },
  { id: 'fail', title: '不合格', min: 0 },
];

export function withGrades(settings: ScoringSettings, grades = campaignGrades): ScoringSettings {
  return { ...settings, grades, gradesFrom: 'campaign' };
}

export function withAnswer(settings: ScoringSettings, question: string, option: string): ScoringSettings {
  const answers = settings.answers.map((answer) =>
    answer.question === question ? { question, option, from: 'campaign' as const } : answer,
  );
  return { ...settings, answers };
}

/** What a test says about a line; everything else is judged clean. */
export type Said = ReviewerVerdict | (Partial<Judgement> & { verdict: ReviewerVerdict });

/** Judges every line of the table: as said, else 符合 (bonus lines: none). Lines under a judged item are left out. */
export function sheet(
  standard: Standard,
  settings: ScoringSettings,
  said: Record<string, Said> = {},
): Judgement[] {
  const table = tableOf(standard, settings.schedule)!;
  for (const id of Object.keys(said)) if (!table.lines.has(id)) throw new Error(`no line ${id}`);
  const judgements: Judgement[] = [];
  for (const [id, line] of table.lines) {
    const own = said[id];
    if (own)
      judgements.push({ line: id, evidence: [], ...(typeof own === 'string' ? { verdict: own } : own) });
    else if (line.kind === 'item') continue;
    else if ((line.kind === 'subPoint' || line.kind === 'fault') && said[line.item.id]) continue;
    else {
      const bonus = line.kind === 'bonus' || (line.kind === 'subPoint' && line.item.kind === 'bonus');
      judgements.push({ line: id, evidence: [], verdict: bonus ? 'notApplicable' : 'compliant' });
    }
  }
  return judgements;
}

export const vetoed = {
  verdict: 'violated' as const,
  reason: '卷内没有集体讨论记录，第41页决定书为重大处罚',
  by: '评查员A',
  secondPerson: { by: '组长B', decision: 'confirmed' as const },
};
