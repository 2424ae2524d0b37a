import type { Standard } from '../../../shared/generated/schemas.ts';
import { checkLinks, type KnownRules } from './links.ts';
import type { ProblemList } from './report.ts';

/** Veto groups and vetoes: numbering, groups, case types, links. */
export function checkVetoes(standard: Standard, known: KnownRules | undefined, list: ProblemList): void {
  const groups = new Set(standard.vetoGroups.map((group) => group.id));
  for (const group of standard.vetoGroups) {
    list.id(group.id);
    list.unlessTrue(
      standard.vetoes.some((veto) => veto.group === group.id),
      `否决分组“${group.title}”下面没有情形。`,
    );
  }
  list.noTwins(
    '否决情形',
    standard.vetoes.map((veto) => veto.text),
  );
  for (const [index, veto] of standard.vetoes.entries()) {
    list.id(veto.id);
    const name = `否决第${veto.no}项`;
    list.unlessTrue(veto.no === index + 1, `${name}应编为第${index + 1}项，序号不连续。`);
    list.unlessTrue(groups.has(veto.group), `${name}所属的分组“${veto.group}”不存在。`);
    for (const caseType of veto.appliesTo) {
      list.unlessTrue(
        caseType === 'all' || standard.caseTypes.includes(caseType),
        `${name}适用的案卷类型 ${caseType} 不在本标准的范围内。`,
      );
    }
    checkLinks(name, veto, known, list);
  }
}
