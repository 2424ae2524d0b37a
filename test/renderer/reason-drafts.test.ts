import { expect, it } from 'vitest';
import { reasonDrafts } from '../../renderer/src/pages/review/reason-drafts.ts';

function storage() {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
}

it('keeps a reason that was not sent over an abrupt end, and forgets one that was emptied', () => {
  const kept = storage();
  reasonDrafts('r', kept).set('l1', '卷内另有文书，第29页');
  expect(reasonDrafts('r', kept).get('l1')).toBe('卷内另有文书，第29页');
  reasonDrafts('r', kept).set('l1', ' ');
  expect(reasonDrafts('r', kept).get('l1')).toBeUndefined();
  expect(kept.held.size).toBe(0);
});

it('starts afresh where what is kept cannot be read', () => {
  const kept = storage();
  kept.setItem('r', '{broken');
  expect(reasonDrafts('r', kept).get('l1')).toBeUndefined();
});
