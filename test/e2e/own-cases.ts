import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { links } from '../../renderer/src/address/links.ts';
import type { CampaignPlanInput } from '../../shared/generated/schemas.ts';
import { ownCase } from '../support/campaign.ts';
import type { RunningHost } from '../support/hosts.ts';
import { callInPage, goTo } from './in-page.ts';

/** Imports cases that are not samples through the window, as many for each agency. */
export async function importOwnCases(
  host: RunningHost,
  agencies: Readonly<Record<string, number>>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mingjuan-own-'));
  try {
    let number = 0;
    for (const [agency, count] of Object.entries(agencies))
      for (let at = 0; at < count; at += 1) {
        number += 1;
        writeFileSync(join(folder, `${number}.json`), JSON.stringify(ownCase(number, agency)));
      }
    await goTo(host.page, links.import());
    await host.page.locator('.drop-area').waitFor();
    await host.choose(folder, () =>
      host.page.getByRole('button', { name: /选择文件夹|Choose a folder/ }).click(),
    );
    await host.page.locator('.import-counts').waitFor({ timeout: 60_000 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const samplePlan: CampaignPlanInput = {
  name: '2025年示例评查',
  period: { from: '2025-01-01', to: '2025-12-31' },
  agencies: [],
  caseTypes: ['penalty.general'],
  standards: [
    {
      caseType: 'penalty.general',
      standard: 'general-penalty-100',
      grades: [
        { id: 'g1', title: '优秀', min: 90 },
        { id: 'g2', title: '合格', min: 60 },
        { id: 'g3', title: '不合格', min: 0 },
      ],
    },
  ],
  draw: { perAgencyMinimum: 2, sharePercent: 10 },
  review: { reviewsPerCase: 1, thirdReviewGap: null, independentFirst: false, spotCheck: 3 },
  dates: { drawOn: '2026-01-12' },
};

/** A campaign whose sample is drawn from the cases that are there. */
export async function drawnCampaign({ page }: RunningHost): Promise<string> {
  const { campaign } = await callInPage(page, 'campaigns.create', samplePlan);
  await callInPage(page, 'campaigns.submitStored', { campaign });
  await callInPage(page, 'campaigns.draw', { campaign, seed: '20251123' });
  return campaign;
}
