import { describe, expect, it } from 'vitest';
import { bundledKnowledge } from '../rules/ground.ts';
import { measureAdjudicated, unmappedFiles } from './measure.ts';

describe('adjudicated cases', () => {
  const points = measureAdjudicated(bundledKnowledge());

  it('every case is in the map', () => {
    expect(unmappedFiles()).toEqual([]);
  });

  it('every point of strength A or B that the rules cover is found', () => {
    expect(points.filter((point) => point.scored && point.outcome === 'missed')).toEqual([]);
  });

  it('nothing that must not be raised is raised, in any case', () => {
    expect(points.filter((point) => point.outcome === 'alarm')).toEqual([]);
  });
});
