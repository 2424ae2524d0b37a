import type { CaseFile } from '../../../shared/generated/schemas.ts';
import { adding, change, paper, said, type Variation, withFields, without } from './parts.ts';

const party = '示例市佳和物业有限公司（示例）';
const partyIdNumber = '91370100MA3ABCDE0D';
const agency = '示例市城东区城市管理局';
const sealed = { seals: [{ name: said(agency) }] };

/** Nothing was collected or published. */
const withoutExecution = (caseFile: CaseFile) => without(caseFile, 'payment', 'publicity');

function closedFor(caseFile: CaseFile, reason: string, day: string, status: string): CaseFile {
  return withFields(caseFile, 'close', { reason, conditionDate: day, executionStatus: status });
}

/** First minor breach, put right at once: no penalty, and the party is taught. */
function notPenalised(caseFile: CaseFile): CaseFile {
  const spared = withoutExecution(without(caseFile, 'decision', 'noticeApproval', 'notice', 'noticeReceipt'));
  const reported = withFields(
    withFields(spared, 'report', {
      opinion: '建议不予处罚',
      discretion: '初次违法且危害后果轻微并及时改正',
      minorHarm: true,
      penalties: [],
    }),
    'approval',
    { penalties: [] },
  );
  const served = withFields(reported, 'decisionReceipt', {
    documentTitle: '不予行政处罚决定书',
    documentNumber: '城东城管不罚〔2025〕18号',
  });
  const told = change(served, 'decisionReceipt', (document) => ({
    ...document,
    relatesTo: [{ type: 'serves', document: 'spared' }],
  }));
  const numbered = withFields({ ...told, decisionNumber: '城东城管不罚〔2025〕18号' }, 'cover', {
    decisionNumber: '城东城管不罚〔2025〕18号',
  });
  return adding(
    closedFor(numbered, 'exempted', '2025-09-01', '不予处罚，已教育'),
    paper(
      'spared',
      'no-penalty-decision',
      '不予行政处罚决定书',
      {
        number: '城东城管不罚〔2025〕18号',
        date: '2025-08-29',
        issuer: agency,
        partyName: party,
        partyIdNumber,
        partyAddress: '示例市城东区和平路18号',
        facts: '2025年7月2日至7月8日，未经批准在和平路人行道堆放物料约12平方米。',
        statutes: [{ law: '中华人民共和国行政处罚法', article: '33', paragraph: '1' }],
        reason: '初次违法且危害后果轻微并及时改正',
        reviewOrgans: ['示例市城东区人民政府'],
        reviewDays: 60,
        litigationCourt: '示例市城东区人民法院',
        litigationMonths: 6,
        educationStated: true,
      },
      [],
      sealed,
    ),
  );
}

/** The case belongs to another agency: it goes there before anything is decided. */
function transferred(caseFile: CaseFile): CaseFile {
  const undecided = withoutExecution(
    without(caseFile, 'noticeApproval', 'notice', 'noticeReceipt', 'approval', 'decision', 'decisionReceipt'),
  );
  const { decisionNumber: _none, ...unnumbered } = undecided;
  const reported = withFields(unnumbered as CaseFile, 'report', {
    opinion: '建议移送有管辖权的机关',
    penalties: [],
  });
  return adding(
    closedFor(
      withFields(reported, 'cover', { decisionNumber: undefined }),
      'transferred',
      '2025-09-10',
      '已移送',
    ),
    paper(
      'moved',
      'case-transfer',
      '案件移送函',
      {
        number: '城东城管移〔2025〕3号',
        date: '2025-09-10',
        issuer: agency,
        receiver: '示例市城西区城市管理局',
        reason: '违法行为发生地不在本区',
      },
      [],
      sealed,
    ),
  );
}

export const outcomes: Variation[] = [
  { group: 'outcome', name: '不予处罚', apply: notPenalised },
  { group: 'outcome', name: '移送有管辖权的机关', apply: transferred },
];
