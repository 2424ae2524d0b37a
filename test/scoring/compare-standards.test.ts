import { describe, expect, it } from 'vitest';
import { compareStandards } from '../../main/scoring/compare-standards.ts';
import { rescore } from '../../main/scoring/rescore.ts';
import { linesOfStandard } from '../../main/scoring/standard-lines.ts';
import type { Judgement, Standard } from '../../shared/generated/schemas.ts';
import { computeScore, presetSettings } from '../../shared/score/index.ts';
import { bundled, scorableIds } from './sheets.ts';

const hash = 'a'.repeat(64);
const loaded = (standard: Standard) => ({ standard, hash, file: 'x.json', own: true });

function changed(change: (standard: Standard) => void): { before: Standard; after: Standard } {
  const before = bundled('general-penalty-100');
  const after = structuredClone(before);
  change(after);
  return { before, after };
}

describe('two versions of a standard', () => {
  it.each(scorableIds)('%s has no differences from itself', (id) => {
    const standard = bundled(id);
    const { changes, unchanged, pairs } = compareStandards(standard, structuredClone(standard));
    expect(changes).toEqual([]);
    expect(unchanged).toBe(linesOfStandard(standard).length);
    expect([...pairs].every(([before, after]) => before === after.id)).toBe(true);
  });

  it('tells added, removed, moved, reworded lines and other points apart', () => {
    const { before, after } = changed(({ schedules: [schedule] }) => {
      const [first, second] = schedule!.sections;
      const [one, two] = first!.items;
      one!.faults[0]!.text = `${one!.faults[0]!.text}（含电子文书）`;
      one!.faults[1]!.deduct = (one!.faults[1]!.deduct ?? 0) + 1;
      two!.faults.splice(0, 1);
      second!.items.push(first!.items.splice(2, 1)[0]!);
      two!.faults.push({ ...two!.faults[0]!, id: 'new-fault', text: '执法全过程没有音像记录' });
    });
    const { changes } = compareStandards(before, after);
    const whats = changes.map(({ what }) => what.join('+'));
    expect(whats.filter((what) => what === 'reworded')).toHaveLength(1);
    expect(whats.filter((what) => what === 'points')).toHaveLength(1);
    expect(whats.filter((what) => what === 'removed')).toHaveLength(1);
    expect(whats).toContain('added');
    expect(changes.find(({ what }) => what.includes('added'))?.after?.text).toBe('执法全过程没有音像记录');
    const moved = changes.filter(({ what }) => what.includes('moved'));
    expect(moved.some(({ before: line }) => line?.kind === 'item')).toBe(true);
  });

  it('finds lines again under other ids', () => {
    const { before, after } = changed((standard) => {
      for (const { sections } of standard.schedules)
        for (const item of sections.flatMap(({ items }) => items)) {
          item.id = `N${item.id}`;
          for (const fault of item.faults) fault.id = `N${fault.id}`;
        }
    });
    expect(compareStandards(before, after).changes).toEqual([]);
  });
});

describe('a review under another standard', () => {
  const standard = bundled('general-penalty-100');
  const preset = presetSettings(loaded(standard), 'penalty.general');
  if (!preset.ok) throw new Error(preset.error.message);
  const settings = preset.value;
  const leaves = linesOfStandard(standard).filter(({ kind }) => kind === 'fault' || kind === 'veto');
  const all = (but: Record<string, Partial<Judgement>> = {}): Judgement[] =>
    leaves.map(({ id }) => ({ line: id, verdict: 'compliant', evidence: [], ...but[id] }));

  it('comes to the same under the same standard', () => {
    const judgements = all();
    const rescored = rescore(
      { standard, settings, judgements },
      loaded(standard),
      compareStandards(standard, standard),
    );
    expect(rescored).toMatchObject({ ok: true, value: { outcome: 'same', unjudged: 0 } });
    if (!rescored.ok) return;
    expect(rescored.value.after).toEqual(rescored.value.before);
    expect(Number(rescored.value.before.score)).toBe(computeScore(standard, settings, judgements).total);
  });

  it('changes its grade where a fault costs more, and says both scores', () => {
    const faults = leaves.filter(
      ({ line }) => line.kind === 'fault' && line.fault.deduct !== null && line.fault.per === 'once',
    );
    const broken = Object.fromEntries(
      faults.slice(0, 4).map(({ id }) => [id, { verdict: 'violated' as const, reason: '有此问题' }]),
    );
    const after = structuredClone(standard);
    after.grades = [
      { id: 'good', title: '合格', min: 99.5 },
      { id: 'bad', title: '不合格', min: 0 },
    ];
    const judgements = all(broken);
    const rescored = rescore(
      { standard, settings, judgements },
      loaded(after),
      compareStandards(standard, after),
    );
    expect(rescored).toMatchObject({ ok: true, value: { outcome: 'changed', after: { grade: '不合格' } } });
  });

  it('stays open where new lines were never judged and could move the grade', () => {
    const after = structuredClone(standard);
    const [item] = after.schedules[0]!.sections[0]!.items;
    for (let number = 0; number < 3; number += 1)
      item!.faults.push({
        ...item!.faults[0]!,
        id: `new-${number}`,
        text: `新要求第${number}项：另行规定的做法`,
        deduct: 1,
      });
    after.grades = [
      { id: 'top', title: '满分', min: 100 },
      { id: 'rest', title: '其余', min: 0 },
    ];
    const rescored = rescore(
      { standard, settings, judgements: all() },
      loaded(after),
      compareStandards(standard, after),
    );
    expect(rescored).toMatchObject({
      ok: true,
      value: { outcome: 'open', unjudged: 3, after: { grade: '其余–满分' } },
    });
  });

  it('names the reason where the other standard has no table for the case type', () => {
    const license = bundled('general-license-100');
    const rescored = rescore(
      { standard, settings, judgements: all() },
      loaded(license),
      compareStandards(standard, license),
    );
    expect(rescored).toMatchObject({ ok: false, error: { code: 'score.noSchedule' } });
  });
});
