import type { Standard } from '../../shared/generated/schemas.ts';
import { fault, item, makeStandard, section, subPoint } from './make-standard.ts';

/** Earning and deducting sections whose caps bind, items that may leave the fraction, and a bonus in the numerator. */
export function cappedStandard(): Standard {
  const whenAbsent = { notApplicableWhen: '没有该文书' };
  const standard = makeStandard(
    [
      section('A', 5, [
        item('A1', 'deduct', 6, { ...whenAbsent, faults: [fault('A1f', 6), fault('A1g', 1.5)] }),
        item('A2', 'deduct', 4, { faults: [fault('A2f', 1, { per: 'occurrence', max: 4 })] }),
        item('A3', 'deduct', 5, { ...whenAbsent, faults: [fault('A3f', 5)] }),
      ]),
      section('B', 7, [
        item('B1', 'earn', 6, {
          ...whenAbsent,
          subPointsMayBeNotApplicable: true,
          subPoints: [subPoint('B1a', 2.5), subPoint('B1b', 3.5, { zeroesItemIfAbsent: true })],
        }),
        item('B2', 'earn', 4, {
          whenMissing: { effect: 'notApplicable', text: '没有的不评' },
          subPoints: [subPoint('B2a', 1.25), subPoint('B2b', 2.75)],
        }),
      ]),
      section('C', null, [item('C1', 'bonus', 3, { subPoints: [subPoint('C1a', 3)] })]),
    ],
    {
      method: 'earn-ratio',
      normalise: true,
      notApplicable: 'leave',
      bonusPlacement: 'numerator',
      bonusCap: 2,
      max: null,
    },
  );
  standard.schedules[0]!.sections[2]!.points = null;
  standard.schedules[0]!.bonusTotal = 3;
  return standard;
}
