import type { CaseDocument, CaseFile, Party } from '../../../shared/generated/schemas.ts';
import { severalParties } from './parties.ts';
import {
  adding,
  change,
  everywhere,
  notStated,
  paper,
  said,
  textOf,
  type Variation,
  withFields,
} from './parts.ts';
import { furtherService } from './service.ts';

const unsigned = (document: CaseDocument): CaseDocument => ({
  ...document,
  signatures: (document.signatures ?? []).filter(({ role }) => role !== 'recipient'),
});

/** How a document may be served, told on its receipt. */
function servedBy(
  receipt: string,
  mode: string,
  fields: Record<string, unknown>,
  signed: boolean,
): Variation['apply'] {
  return (caseFile) => {
    const told = withFields(caseFile, receipt, { mode, ...fields });
    return signed ? told : change(told, receipt, unsigned);
  };
}

function serving(receipt: string, title: string): Variation[] {
  const dayIn = ({ documents }: CaseFile) =>
    textOf(
      documents.find(({ id }) => id === receipt),
      'receivedDate',
    );
  const nobody = { signerName: undefined, signerRelation: undefined };
  const left = { ...nobody, refusalReason: '法定代表人在场，拒绝签收', leftPlace: 'residence' };
  return [
    {
      group: receipt,
      name: `${receipt} 留置并录像`,
      apply: servedBy(receipt, 'leave', { ...left, mediaRecorded: true, witness: undefined }, false),
    },
    {
      group: receipt,
      name: `${receipt} 留置有见证人`,
      apply: servedBy(
        receipt,
        'leave',
        { ...left, mediaRecorded: undefined, witness: '冯见证（和平社区居民委员会）' },
        false,
      ),
    },
    {
      group: receipt,
      name: `${receipt} 邮寄`,
      apply: (caseFile) =>
        servedBy(
          receipt,
          'mail',
          {
            trackingNumber: '1234567890123',
            mailReceiptDate: dayIn(caseFile),
            mailContentNote: title,
            mailSigner: '周示例',
            receivedDate: undefined,
            servers: undefined,
            ...nobody,
          },
          false,
        )(caseFile),
    },
    {
      group: receipt,
      name: `${receipt} 收件人签收`,
      apply: servedBy(receipt, 'direct', { signerName: '高示例', signerRelation: 'receivingStaff' }, true),
    },
    {
      group: receipt,
      name: `${receipt} 电子送达`,
      apply: (caseFile) =>
        servedBy(
          receipt,
          'electronic',
          {
            account: '13800000000',
            arrivalTime: `${dayIn(caseFile)}T10:00`,
            arrivalProof: true,
            receivedDate: dayIn(caseFile),
            servers: undefined,
            serviceAddress: undefined,
            ...nobody,
          },
          false,
        )(
          withFields(
            withFields(caseFile, 'address', { electronicConsent: true, account: '13800000000' }),
            'decision',
            { onlineReviewChannel: '掌上复议' },
          ),
        ),
    },
  ];
}

/** The party is somebody else: a person or a sole trader with a card of identity. */
function partyOf(type: string, name: string, idNumber: string): Variation['apply'] {
  return (caseFile) => {
    const [party] = caseFile.parties as [Party];
    const old = party.name && 'value' in party.name ? String(party.name.value) : '';
    const oldNumber = party.idNumber && 'value' in party.idNumber ? String(party.idNumber.value) : '';
    const renamed = JSON.parse(
      JSON.stringify(caseFile).replaceAll(old, name).replaceAll(oldNumber, idNumber),
    ) as CaseFile;
    const signer = everywhere(renamed, (document) =>
      document.fields?.signerRelation && 'value' in document.fields.signerRelation
        ? { ...document, fields: { ...document.fields, signerRelation: said('self') } }
        : document.kind === 'identity-proof'
          ? {
              ...document,
              fields: {
                ...document.fields,
                identityType: said(type === 'person' ? 'idCard' : 'businessLicense'),
              },
            }
          : document,
    );
    return {
      ...signer,
      parties: [
        {
          ...renamed.parties[0],
          id: party.id,
          type: said(type),
          ...(type === 'person' ? { representative: notStated, birthDate: said('1980-03-04') } : {}),
        },
      ],
    };
  };
}

export const cleanVariations: Variation[] = [
  ...serving('noticeReceipt', '行政处罚告知书 城东城管罚告〔2025〕18号'),
  ...serving('decisionReceipt', '行政处罚决定书 城东城管罚决〔2025〕18号'),
  ...furtherService,
  {
    group: 'noticeReceipt',
    name: '书面放弃申辩，次日决定',
    apply: (caseFile) =>
      adding(
        withFields(withFields(caseFile, 'decision', { date: '2025-08-29' }), 'noticeReceipt', {
          receivedDate: '2025-08-27',
        }),
        paper(
          'waiver',
          'waiver',
          '放弃陈述申辩声明',
          { date: '2025-08-27', scope: ['defence'], partyName: '示例市佳和物业有限公司（示例）' },
          [['party', '周示例', '2025-08-27']],
        ),
      ),
  },
  {
    group: 'extension',
    name: '延长办案期限',
    apply: (caseFile) =>
      adding(
        caseFile,
        paper(
          'extension',
          'case-extension-approval',
          '延长办案期限审批表',
          { date: '2025-08-25', days: 30, reason: '案情复杂', collective: false, ordinal: 1 },
          [
            ['handler', '陈示例', '2025-08-25', '拟同意延长'],
            ['unitHead', '吴示例', '2025-08-25', '同意'],
            ['head', '郑示例', '2025-08-25', '同意'],
          ],
        ),
      ),
  },
  {
    group: 'suspension',
    name: '中止后恢复调查',
    apply: (caseFile) =>
      adding(
        caseFile,
        paper(
          'suspend',
          'suspension-approval',
          '中止调查审批表',
          { date: '2025-07-16', reason: 'appraisal', from: '2025-07-16', to: '2025-07-25' },
          [
            ['handler', '陈示例', '2025-07-16', '建议中止'],
            ['unitHead', '吴示例', '2025-07-16', '同意'],
            ['head', '郑示例', '2025-07-16', '同意'],
          ],
        ),
        paper('resume', 'resumption-approval', '恢复调查审批表', { date: '2025-07-25', from: '2025-07-25' }, [
          ['handler', '陈示例', '2025-07-25', '建议恢复'],
          ['unitHead', '吴示例', '2025-07-25', '同意'],
          ['head', '郑示例', '2025-07-25', '同意'],
        ]),
      ),
  },
  { group: 'party', name: '自然人', apply: partyOf('person', '周示例', '370102198003040015') },
  {
    group: 'party',
    name: '个体工商户',
    apply: partyOf('soleTrader', '城东区示例小吃店（周示例）', '92370102MA3ABCDE0X'),
  },
  ...severalParties,
  {
    group: 'party',
    name: '其他组织',
    apply: (caseFile) => ({
      ...caseFile,
      parties: caseFile.parties.map((party) => ({ ...party, type: said('other') })),
    }),
  },
];
