import type { DraftHeader, Standard, StandardDraft } from '../../../shared/generated/schemas.ts';
import { bonusOf, buildSection, vetoOf } from './build-lines.ts';
import { type DraftItem, sectionsOf, sumOfItems } from './tree.ts';

/** The standard that a draft describes. It may not be sound: the checks of standards say so. */
export function buildStandard({ header, lines }: StandardDraft): Standard {
  const sections = sectionsOf(lines);
  const items = sections.flatMap((section) => section.items);
  const bonus = lines.filter(({ kind }) => kind === 'bonus');
  const vetoes = lines.filter(({ kind }) => kind === 'veto');
  const built = sections.map((section, at) => buildSection(section, at + 1));
  return {
    format: 'mingjuan.standard',
    formatVersion: 1,
    id: header.id,
    title: header.title,
    issuer: orNull(header.issuer),
    documentNumber: orNull(header.documentNumber),
    label: header.issuer.trim() === '' ? '没有写明制定机关' : null,
    caseTypes: [header.caseType],
    validFrom: orNull(header.validFrom),
    validTo: null,
    source: [{ address: header.source || '手工录入', what: '由表格读入，经人核对' }],
    completeness: 'complete',
    confidence: 'medium',
    scorable: header.scorable,
    note: '由本单位从表格读入。分值和扣分情形以原件为准，发现不一致请在标准制作里改正。',
    counts: {},
    scoring: scoringOf(header, items, bonus.length > 0),
    grades: [],
    gradesNote: '等次线由评查活动设定',
    unitScore: { method: 'mean', rankBy: ['mean', 'total'] },
    unitScoreNote: '单位得分为其参评案卷的平均分',
    vetoGroups: vetoes.length > 0 ? [{ id: 'VG1', no: 1, title: '一票否决' }] : [],
    vetoes: vetoes.map((line, at) => vetoOf(line, at + 1)),
    deductionBlocks: [],
    schedules: [
      {
        id: 'T1',
        no: 1,
        caseType: header.caseType,
        title: header.title,
        total: header.total ?? sumOfItems(items),
        bonusTotal: 0,
        sections: built,
      },
    ],
    adjustments:
      bonus.length === 0
        ? null
        : { bonus: { cap: null, items: bonus.map(bonusOf) }, minus: { cap: null, items: [] } },
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function scoringOf(header: DraftHeader, items: readonly DraftItem[], hasBonus: boolean): Standard['scoring'] {
  const deducts = items.some(({ faults }) => faults.length > 0);
  const leave = header.notApplicable === 'leave';
  const itemFormula = deducts ? '每项得分 = 分值 − 扣分，最低 0 分' : '每项得分 = 各小项得分之和';
  return {
    method: deducts ? 'deduct-from-full' : 'earn-ratio',
    formula: `${leave ? '案卷得分 = 100 × 参评项目得分之和 ÷ 参评项目分值之和' : '案卷得分 = 各项得分之和，不适用的项目计满分'}；${itemFormula}`,
    terms: { items: '各项得分', veto: '否决情形', ...(hasBonus ? { bonus: '加分' } : {}) },
    legalityPoints: null,
    normativePoints: null,
    base: 100,
    normalise: leave,
    notApplicable: header.notApplicable,
    notApplicableItems: 'any',
    deductionCap: null,
    bonusCap: null,
    bonusPlacement: hasBonus ? 'total' : 'none',
    min: 0,
    max: hasBonus ? null : 100,
    normativeFloor: 'zero',
    rounding: { decimals: header.decimals, mode: 'half-up' },
    vetoEffect: header.vetoEffect,
    vetoReasonRequired: true,
    vetoScope: 'all',
    partialCredit: deducts ? 'none' : 'half-steps',
    sameFaultOnce: false,
    sameFaultNote: null,
    listedFaultsOnly: false,
    discretionNeedsReason: true,
    openQuestions: [],
  };
}
