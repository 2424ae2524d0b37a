import type { CaseFile } from '../../../shared/generated/schemas.ts';
import { adding, change, paper, textOf, type Variation, withFields } from './parts.ts';
import { shiftDay, shiftDocuments } from './shift.ts';

const afterService = ['payment', 'close', 'remark'];
const afterNotice = ['approval', 'decision', 'decisionReceipt', 'publicity', ...afterService];

/** By public notice after two visits: thirty days on, nobody signs. */
function announced(
  caseFile: CaseFile,
  receipt: string,
  document: string,
  title: string,
  [published, served, closed]: [string, string, string],
): CaseFile {
  const told = withFields(caseFile, receipt, {
    mode: 'publicNotice',
    receivedDate: served,
    signerName: undefined,
    signerRelation: undefined,
    servers: undefined,
    serviceAddress: undefined,
  });
  const unsigned = change(told, receipt, (one) => ({ ...one, signatures: [] }));
  return adding(
    withFields(unsigned, 'cover', { closeDate: closed }),
    paper(
      `${document}Announced`,
      'public-notice',
      '送达公告',
      {
        date: published,
        publishDate: published,
        medium: '示例日报和本机关网站',
        priorAttempts: 2,
        reasonNote: `${title}两次上门无人，邮寄退回`,
      },
      [],
      { relatesTo: [{ type: 'serves', document }] },
    ),
  );
}

/** Served by another agency's officers on its behalf. */
function entrusted(caseFile: CaseFile, receipt: string): CaseFile {
  const servers = [
    { name: '韩示例', certNumber: '37010099001' },
    { name: '杨示例', certNumber: '37010099002' },
  ];
  const told = withFields(caseFile, receipt, {
    mode: 'entrusted',
    servers,
    transferUnit: '示例市南岭县城市管理局',
  });
  return change(told, receipt, (document) => {
    let next = 0;
    const signatures = (document.signatures ?? []).map((signature) =>
      signature.role === 'server'
        ? { ...signature, name: { value: servers[next++]?.name, state: 'confirmed' as const } }
        : signature,
    );
    return { ...document, signatures };
  });
}

export const furtherService: Variation[] = [
  {
    group: 'decisionReceipt',
    name: '决定书公告送达',
    apply: (caseFile) => {
      const day = textOf(
        caseFile.documents.find(({ id }) => id === 'decisionReceipt'),
        'receivedDate',
      );
      const later = shiftDocuments(caseFile, 35, afterService);
      return announced(later, 'decisionReceipt', 'decision', '行政处罚决定书', [
        shiftDay(day, 2),
        shiftDay(day, 32),
        shiftDay(day, 49),
      ]);
    },
  },
  {
    group: 'noticeReceipt',
    name: '告知书公告送达',
    thatYear: true,
    apply: (caseFile) =>
      announced(
        withFields(shiftDocuments(caseFile, 31, afterNotice), 'decision', { violationDate: '2025-07-02' }),
        'noticeReceipt',
        'notice',
        '行政处罚告知书',
        ['2025-08-20', '2025-09-19', '2025-10-16'],
      ),
  },
  {
    group: 'decisionReceipt',
    name: '决定书委托送达',
    apply: (caseFile) => entrusted(caseFile, 'decisionReceipt'),
  },
  {
    group: 'noticeReceipt',
    name: '告知书委托送达',
    apply: (caseFile) => entrusted(caseFile, 'noticeReceipt'),
  },
];
