import type {
  Basis,
  CaseHeading,
  CheckFinding,
  Evidence,
  ReportVersions,
  VerdictCounts,
} from '../../shared/generated/schemas.ts';

/** Marks and words that tell the five verdicts apart without colour; all glyphs are in the paper font. */
export const verdictMarks: Record<CheckFinding['verdict'], string> = {
  fail: '× 违反',
  review: '? 需人工',
  error: '! 出错',
  pass: '√ 通过',
  notApplicable: '— 不适用',
};

export const verificationWords: Record<Basis['verification'], string> = {
  primary: '条文已核对',
  secondary: '据转述核对',
  memory: '凭记忆，尚未核对，请法制人员复核',
  inference: '推论，没有明文，请法制人员复核',
};

export const severityWords: Record<CheckFinding['severity'], string> = {
  veto: '默认否决',
  major: '较重',
  minor: '一般',
  hint: '提示',
};

/** Only what a person said is called confirmed. */
export function inventoryText({ inventory, inventorySaidBy }: CaseHeading): string {
  if (inventory === 'unknown') return '没有确认';
  const words = inventory === 'complete' ? '完整' : '不完整';
  if (inventorySaidBy === 'catalogue') return `按卷内目录${words}，未经人确认`;
  if (inventorySaidBy === 'platform') return `平台声明${words}，未经人确认`;
  return `已确认${words}`;
}

export function countsText(counts: VerdictCounts): string {
  const { veto, fail, review, error, pass, notApplicable } = counts;
  return `否决提示 ${veto}　违反 ${fail}　需人工 ${review}　出错 ${error}　通过 ${pass}　不适用 ${notApplicable}`;
}

export function basisText(basis: readonly Basis[]): string {
  return basis
    .map((entry) => `${entry.law}${entry.article ?? ''}（${verificationWords[entry.verification]}）`)
    .join('；');
}

/** Places of a finding, each page once: 送达回证第33页. */
export function placesText(evidence: readonly Evidence[]): string {
  const places = evidence.map(
    (place) => `${place.title ?? place.document}${place.page === undefined ? '' : `第${place.page}页`}`,
  );
  return [...new Set(places)].slice(0, 8).join('、');
}

/** Versions in small print at the foot of every page. */
export function versionsText(versions: ReportVersions, standard: string | undefined): string {
  const parts = [
    `明卷 ${versions.program.version}`,
    ...versions.packs.map((pack) => `${pack.title}@${pack.hash.slice(0, 8)}`),
    ...versions.data.map((entry) => `${entry.name}@${entry.hash.slice(0, 8)}`),
    ...(standard === undefined ? [] : [standard]),
    ...(versions.logHead === undefined ? [] : [`留痕 ${versions.logHead.slice(0, 12)}`]),
  ];
  return parts.join('　');
}

/** Local date and minute of an instant, for papers: 2025-11-21 15:02. */
export function localMinute(instant: string): string {
  const date = new Date(instant);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())} ${pad(date.getHours())}:${pad(date.getMinutes())}`;
}
