import type { CaseFile } from '../../../shared/generated/schemas.ts';
import { adding, notStated, paper, said, type Variation, withFields } from './parts.ts';

const party = '示例市晨光餐饮有限公司（示例）';
const agency = '示例市河西县行政审批服务局';

/** The decision and all that follows it, some days later than in the sample. */
function decidedLater(caseFile: CaseFile, days: Record<string, string>): CaseFile {
  const { approved, decided, issued, received, shown, bound } = days as Record<string, string>;
  const until = `${Number(decided?.slice(0, 4)) + 5}${decided?.slice(4)}`;
  const dated: [string, Record<string, unknown>][] = [
    ['cover', { closeDate: received }],
    ['approval', { date: approved }],
    ['decision', { date: decided, validFrom: decided, validTo: dayBefore(until) }],
    [
      'certificate',
      {
        date: issued,
        issuedDate: issued,
        receivedDate: received,
        validFrom: decided,
        validTo: dayBefore(until),
      },
    ],
    ['receipt', { receivedDate: received }],
    ['publicity', { date: shown }],
    ['remark', { date: bound }],
  ];
  const moved = dated.reduce((file, [id, fields]) => withFields(file, id, fields), caseFile);
  const signedOn: Record<string, string | undefined> = {
    approval: approved,
    certificate: received,
    receipt: received,
    remark: bound,
  };
  return {
    ...moved,
    documents: moved.documents.map((document) => {
      const day = signedOn[document.id];
      if (day === undefined) return document;
      return {
        ...document,
        signatures: (document.signatures ?? []).map((signature) => ({ ...signature, date: said(day) })),
      };
    }),
  };
}

function dayBefore(day: string): string {
  const time = new Date(`${day}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() - 1);
  return time.toISOString().slice(0, 10);
}

/** Accepted on Thursday 9 April 2026: the twentieth working day is 8 May (five days of holiday, one worked Saturday). */
const lastDay = {
  approved: '2026-05-08',
  decided: '2026-05-08',
  issued: '2026-05-08',
  received: '2026-05-11',
  shown: '2026-05-12',
  bound: '2026-05-18',
};

export const licenseVariations: Variation[] = [
  { group: 'decision', name: '第二十个工作日决定', apply: (caseFile) => decidedLater(caseFile, lastDay) },
  {
    group: 'decision',
    name: '延长十个工作日后决定',
    apply: (caseFile) =>
      adding(
        decidedLater(caseFile, {
          approved: '2026-05-22',
          decided: '2026-05-22',
          issued: '2026-05-25',
          received: '2026-06-05',
          shown: '2026-05-29',
          bound: '2026-06-12',
        }),
        paper(
          'extension',
          'license-extension-approval',
          '延长审查期限审批表',
          { date: '2026-05-07', days: 10, reason: '需要进一步核实布局', governmentApproved: false },
          [
            ['handler', '袁示例', '2026-05-06', '建议延长'],
            ['head', '龚示例', '2026-05-07', '同意'],
          ],
        ),
        paper(
          'extensionNotice',
          'license-extension-notice',
          '延期告知书',
          {
            date: '2026-05-07',
            servedDate: '2026-05-08',
            reason: '需要进一步核实布局',
            number: '河西审延〔2026〕215号',
            issuer: agency,
            partyName: party,
          },
          [],
          { seals: [{ name: said(agency) }] },
        ),
      ),
  },
  {
    group: 'decision',
    name: '次日发证',
    apply: (caseFile) =>
      withFields(caseFile, 'certificate', { issuedDate: '2026-04-20', date: '2026-04-20' }),
  },
  {
    group: 'acceptance',
    name: '第五个工作日补正一次，补齐当日受理',
    apply: (caseFile) =>
      adding(
        withFields(withFields(caseFile, 'application', { date: '2026-03-27' }), 'received', {
          date: '2026-03-27',
          receivedDate: '2026-03-27',
        }),
        paper(
          'correction',
          'correction-notice',
          '补正材料通知书',
          {
            date: '2026-04-03',
            servedDate: '2026-04-03',
            materials: ['平面图'],
            ordinal: 1,
            number: '河西审补〔2026〕215号',
            issuer: agency,
            partyName: party,
          },
          [],
          { seals: [{ name: said(agency) }] },
        ),
        paper(
          'corrected',
          'correction-receipt',
          '补正收件凭证',
          { date: '2026-04-09', receivedDate: '2026-04-09', partyName: party, issuer: agency },
          [
            ['party', '尹示例', '2026-04-09'],
            ['handler', '袁示例', '2026-04-09'],
          ],
          { seals: [{ name: said(agency) }] },
        ),
      ),
  },
  {
    group: 'decision',
    name: '当场受理',
    apply: (caseFile) => withFields(caseFile, 'accept', { date: '2026-04-07' }),
  },
  {
    group: 'publicity',
    name: '不公开并写明理由',
    apply: (caseFile) => withFields(caseFile, 'decision', { nonPublicReason: 'tradeSecret' }),
  },
  {
    group: 'applicant',
    name: '个人申请',
    apply: (caseFile) => ({
      ...caseFile,
      parties: caseFile.parties.map((one) => ({
        ...one,
        type: said('soleTrader'),
        representative: notStated,
      })),
    }),
  },
];
