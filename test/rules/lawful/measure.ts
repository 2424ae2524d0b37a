import type { CaseFile } from '../../../shared/generated/schemas.ts';
import { adding, change, notStated, paper, said, type Variation, withFields } from './parts.ts';

const party = '示例市快骑电动车行（示例）';
const agency = '示例市河西县市场监督管理局';
const battery = { name: '锂电池组', spec: '48V20Ah', quantity: 12, unit: '组', condition: '未开封' };

/** The release and the return on another day. */
function releasedOn(caseFile: CaseFile, day: string): CaseFile {
  const released = withFields(caseFile, 'release', { date: day, returnDate: day, partyNoticeDate: day });
  const returned = withFields(released, 'back', { date: day, returnDate: day });
  const closed = withFields(withFields(returned, 'cover', { closeDate: day }), 'remark', { date: day });
  return ['back', 'remark'].reduce(
    (file, id) =>
      change(file, id, (document) => ({
        ...document,
        signatures: (document.signatures ?? []).map((signature) => ({ ...signature, date: said(day) })),
      })),
    closed,
  );
}

/** Approved before the thirty days end, and told in writing. */
function extended(caseFile: CaseFile): CaseFile {
  return adding(
    caseFile,
    paper(
      'extension',
      'measure-extension-approval',
      '延长扣押期限审批表',
      { date: '2026-06-08', days: 30, reason: '情况复杂，检验尚未完成', partyName: party },
      [
        ['handler', '孙示例', '2026-06-05', '建议延长'],
        ['head', '冯示例', '2026-06-08', '同意延长三十日'],
      ],
    ),
    paper(
      'extensionNotice',
      'measure-extension-notice',
      '延长扣押期限通知书',
      {
        date: '2026-06-08',
        servedDate: '2026-06-09',
        days: 30,
        endDate: '2026-07-09',
        reason: '情况复杂，检验尚未完成',
        number: '河西市监扣延〔2026〕4号',
        issuer: agency,
        partyName: party,
      },
      [['party', '常示例', '2026-06-09']],
      { seals: [{ name: said(agency) }] },
    ),
  );
}

export const measureVariations: Variation[] = [
  { group: 'end', name: '第三十日解除', apply: (caseFile) => releasedOn(caseFile, '2026-06-09') },
  { group: 'end', name: '延长一次后解除', apply: (caseFile) => releasedOn(extended(caseFile), '2026-07-09') },
  {
    group: 'end',
    name: '实施次日即解除',
    apply: (caseFile) => releasedOn(caseFile, '2026-05-12'),
  },
  {
    group: 'kind',
    name: '查封场所',
    apply: (caseFile) =>
      [
        ['approval', { measureKind: 'seal' }] as const,
        ['decision', { measureKind: 'seal' }] as const,
        ['scene', { sealAffixed: true }] as const,
      ].reduce((file, [id, fields]) => withFields(file, id, fields), caseFile),
  },
  {
    group: 'approval',
    name: '情况紧急，当日补办批准',
    apply: (caseFile) => {
      const urgent = withFields(caseFile, 'approval', {
        urgent: true,
        reportTime: '2026-05-11T11:00',
        approvalTime: '2026-05-12T09:00',
        date: '2026-05-12',
      });
      return change(urgent, 'approval', (document) => ({
        ...document,
        signatures: (document.signatures ?? []).map((signature) =>
          signature.role === 'head' ? { ...signature, date: said('2026-05-12') } : signature,
        ),
      }));
    },
  },
  {
    group: 'present',
    name: '当事人不到场，见证人签名',
    apply: (caseFile) => {
      const absent = withFields(caseFile, 'scene', {
        partyPresent: false,
        witness: '冯见证（和平社区居民委员会）',
        refusalNote: '当事人拒不到场',
        defenceRecorded: undefined,
        remedyTold: undefined,
        partyConfirmed: undefined,
      });
      const witnessed = ['scene', 'list'].reduce(
        (file, id) =>
          change(file, id, (document) => ({
            ...document,
            signatures: [
              ...(document.signatures ?? []).filter(({ role }) => role !== 'party'),
              { role: 'witness', name: said('冯见证'), date: said('2026-05-11') },
            ],
          })),
        absent,
      );
      return withFields(witnessed, 'list', { refusalNote: '当事人拒不到场' });
    },
  },
  {
    group: 'party',
    name: '公司',
    apply: (caseFile) => ({
      ...caseFile,
      parties: caseFile.parties.map((one) => ({
        ...one,
        type: said('company'),
        representative: said('常示例'),
      })),
      documents: caseFile.documents.map((document) =>
        document.id === 'receipt'
          ? { ...document, fields: { ...document.fields, signerRelation: said('legalRepresentative') } }
          : document,
      ),
    }),
  },
  {
    group: 'goods',
    name: '两种物品',
    apply: (caseFile) =>
      ['decision', 'list', 'custody', 'release', 'back'].reduce(
        (file, id) =>
          withFields(file, id, { items: [battery, { ...battery, name: '充电器', quantity: 3, unit: '个' }] }),
        caseFile,
      ),
  },
  {
    group: 'custody',
    name: '没有写规格',
    apply: (caseFile) =>
      ['decision', 'list', 'custody', 'release', 'back'].reduce(
        (file, id) => withFields(file, id, { items: [{ ...battery, spec: notStated }] }),
        caseFile,
      ),
  },
];
