export { choicesOf, optionOf, resolveChoices } from './choices.ts';
export { computeScore } from './compute.ts';
export { allowedVerdicts, verdictWord } from './fit.ts';
export { checkJudgement, differs, judgementFrom, lacksPage } from './judgement.ts';
export { gravestVerdicts, linksOf, verdictOfLine, verdictOfLink } from './links.ts';
export {
  checkSettings,
  type HashedStandard,
  isInForce,
  presetSettings,
  type SettingsProblem,
  scheduleFor,
  standardRef,
} from './settings.ts';
export { type Line, lineText, type ScoreTable, tableOf } from './table.ts';
export { settingsText } from './text/settings.ts';
export { rankUnits, type UnitScore, unitScore } from './unit.ts';
export { appliesTo, type VetoState, vetoesInScope, vetoState } from './veto.ts';
