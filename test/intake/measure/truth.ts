import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is known of one sample folder; see the README beside the folders. */
export interface Truth {
  folder: string;
  clean: boolean;
  mustFind: readonly { id: string; rules: readonly string[]; why: string }[];
  mustNotFind: readonly { id: string; rules: readonly string[]; why: string }[];
  alsoTrue: readonly string[];
  fields: Readonly<Record<string, unknown>>;
  documents: readonly { kind: string; title: string; date?: string; docNo?: string }[];
}

/** Kinds of the truth files in the words of the vocabulary. */
export const kinds: Readonly<Record<string, string>> = {
  cover: 'cover',
  toc: 'catalogue',
  source: 'source-registration',
  scene: 'scene-record',
  sceneM: 'scene-record',
  photos: 'scene-photo',
  filing: 'filing-approval',
  identity: 'identity-proof',
  order: 'correction-order',
  inquiryNotice: 'inquiry-notice',
  inquiry1: 'inquiry-record',
  inquiry2: 'inquiry-record',
  evidence: 'evidence-document',
  recheck: 'recheck-record',
  report: 'final-report',
  audit: 'case-audit',
  noticeApproval: 'notice-approval',
  notice: 'penalty-notice',
  noticeReceipt: 'service-receipt',
  hearingRequest: 'hearing-request',
  hearingNotice: 'hearing-notice',
  hearingReceipt: 'service-receipt',
  hearingRecord: 'hearing-record',
  hearingReport: 'hearing-report',
  legalReview: 'legal-review-opinion',
  collective: 'collective-discussion',
  approval: 'decision-approval',
  decision: 'penalty-decision',
  address: 'address-confirmation',
  decisionReceipt: 'service-receipt',
  payment: 'payment-receipt',
  disposal: 'goods-disposal',
  publicity: 'publicity-proof',
  close: 'closure-approval',
  media: 'media-list',
  remark: 'remark-table',
  preserveApproval: 'preservation-approval',
  preserveNotice: 'preservation-notice',
  preserveList: 'preservation-list',
  preserveDispose: 'preservation-disposal',
  approvalM: 'measure-approval',
  presence: 'party-attendance',
  measureDecision: 'measure-decision',
  measureList: 'measure-list',
  measureReceipt: 'service-receipt',
  custody: 'measure-custody',
  extension: 'measure-extension-approval',
  extNotice: 'measure-extension-notice',
  extReceipt: 'service-receipt',
  release: 'measure-release',
  releaseReceipt: 'service-receipt',
  returnList: 'measure-return-list',
};

/** The sample folders with their truth; undefined where they are not on this computer. */
export function readTruths(root: string): { path: string; truth: Truth }[] | undefined {
  if (!existsSync(root)) return undefined;
  return readdirSync(root)
    .filter((name) => name.endsWith('.truth.json'))
    .sort()
    .map((name) => ({
      path: join(root, name.replace('.truth.json', '')),
      truth: JSON.parse(readFileSync(join(root, name), 'utf8')) as Truth,
    }));
}
