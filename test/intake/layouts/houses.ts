import { cityPapers } from './forms/city.ts';
import { ecologyPapers } from './forms/ecology.ts';
import { emergencyPapers } from './forms/emergency.ts';
import { forcePapers } from './forms/force.ts';
import { hearingPapers } from './forms/hearing.ts';
import { agriculturePapers, healthPapers } from './forms/inland.ts';
import { licensePapers } from './forms/license.ts';
import { marketPapers } from './forms/market.ts';
import { officePapers } from './forms/office.ts';
import { transportPapers } from './forms/transport.ts';
import { hands, signedDates } from './hand.ts';
import type { Paper } from './paper.ts';
import { type Story, stories } from './story.ts';

interface House {
  name: string;
  story: Story;
  papers: (story: Story) => Paper[];
}

/** Offices, each with its forms and a case. */
export const houses: readonly House[] = [
  { name: 'market', story: stories.market, papers: marketPapers },
  { name: 'ecology', story: stories.ecology, papers: ecologyPapers },
  { name: 'transport', story: stories.transport, papers: transportPapers },
  { name: 'agriculture', story: stories.agriculture, papers: agriculturePapers },
  { name: 'health', story: stories.health, papers: healthPapers },
  { name: 'emergency', story: stories.emergency, papers: emergencyPapers },
  { name: 'city', story: stories.city, papers: cityPapers },
  { name: 'hearing', story: stories.ecology, papers: hearingPapers },
  { name: 'force', story: stories.emergency, papers: forcePapers },
  { name: 'office', story: stories.ecology, papers: officePapers },
  { name: 'licence', story: stories.market, papers: licensePapers },
];

/** The case as an office would write it that writes dates, numbers and sums in another way. */
export function inHand(story: Story, manner: number): Story {
  return {
    ...story,
    hand: hands[manner % hands.length]!,
    signDate: signedDates[manner % signedDates.length]!,
  };
}
