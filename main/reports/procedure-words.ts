import type { ProcedureType } from '../../shared/generated/schemas.ts';

/** Types of cases in tables, where there is little room. */
export const procedureWords: Readonly<Record<ProcedureType, string>> = {
  'penalty.general': '处罚普通程序',
  'penalty.simplified': '处罚简易程序',
  license: '行政许可',
  'coercion.measure': '强制措施',
  'coercion.execution': '强制执行',
};

/** Types of cases by their full names, as papers call them. */
export const procedureNames: Readonly<Record<ProcedureType, string>> = {
  'penalty.general': '行政处罚（普通程序）',
  'penalty.simplified': '行政处罚（简易程序）',
  license: '行政许可',
  'coercion.measure': '行政强制措施',
  'coercion.execution': '行政强制执行',
};
