import { describe, expect, it } from 'vitest';
import { commandIds } from '../../renderer/src/commands/table.ts';
import { en } from '../../renderer/src/messages/en.ts';
import { zhCN } from '../../renderer/src/messages/zh-CN.ts';

type Leaf = { path: string; value: unknown };

function leaves(node: unknown, path = ''): Leaf[] {
  if (typeof node !== 'object' || node === null) return [{ path, value: node }];
  return Object.entries(node).flatMap(([key, value]) => leaves(value, path === '' ? key : `${path}.${key}`));
}

/** Every text, functions called with sample arguments of the kinds that they take. */
function texts(node: unknown): Map<string, string> {
  return new Map(
    leaves(node).map(({ path, value }) => {
      if (typeof value !== 'function') return [path, String(value)];
      const call = value as (...args: unknown[]) => unknown;
      return [path, String(call(...Array.from({ length: call.length }, () => 3)))];
    }),
  );
}

const chinese = texts(zhCN);
const english = texts(en);
/** Texts that show Chinese characters in both languages, or stay empty on purpose. */
const shared = /^settings\.(languages\.zh-CN|fontSample)$/;
const empty = /^settings\.reviewerColumns\.current$/;

describe('messages', () => {
  it('has the same texts in both languages', () => {
    expect([...english.keys()]).toEqual([...chinese.keys()]);
    expect(chinese.size).toBeGreaterThan(400);
  });

  it('gives functions the same parameters', () => {
    const arity = (node: unknown) =>
      leaves(node).flatMap(({ path, value }) =>
        typeof value === 'function' ? [[path, value.length] as const] : [],
      );
    expect(arity(en)).toEqual(arity(zhCN));
  });

  it('leaves no text empty', () => {
    for (const table of [chinese, english]) {
      for (const [path, text] of table) if (!empty.test(path)) expect(text.trim(), path).not.toBe('');
    }
  });

  it('is English in English', () => {
    const strange = [...english].filter(([path, text]) => /\p{Script=Han}/u.test(text) && !shared.test(path));
    expect(strange).toEqual([]);
  });

  it('keeps to the words of the program in Chinese', () => {
    for (const [path, text] of chinese) {
      if (path === 'commands' || shared.test(path)) continue;
      // Nothing leaves the machine, nobody is blamed, nothing is shouted.
      expect(text, path).not.toMatch(/上传|同步|登录|非法输入|智能|！|!|操作成功/);
    }
  });

  it('names every command', () => {
    for (const id of commandIds) {
      expect(zhCN.commands[id], id).toMatch(/\p{Script=Han}/u);
      expect(en.commands[id], id).toMatch(/[a-z]/);
    }
  });
});
