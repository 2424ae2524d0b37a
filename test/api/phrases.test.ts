import { describe, expect, it } from 'vitest';
import { ask, openProgram, withReviewers } from '../support/program.ts';
import { tempFolder } from '../support/temp-folder.ts';

describe('phrases for reasons', () => {
  it('are listed own first, then the office’s, and stay after the program was closed', async () => {
    const folder = tempFolder();
    const app = await openProgram(folder);
    const { second } = await withReviewers(app);
    const save = (text: string, whose: 'own' | 'office') => ask(app, 'phrases.save', { text, whose });
    await save('示例：未附送达回证', 'office');
    await save('  示例：第{页码}页落款日期为{日期}  ', 'own');
    const listed = (await ask(app, 'phrases.list', {})).phrases;
    expect(listed.map(({ text, whose }) => [whose, text])).toEqual([
      ['own', '示例：第{页码}页落款日期为{日期}'],
      ['office', '示例：未附送达回证'],
    ]);
    await ask(app, 'profiles.choose', { profile: second });
    expect((await ask(app, 'phrases.list', {})).phrases).toEqual([listed[1]]);
    await app.close();
    const again = await openProgram(folder);
    expect((await ask(again, 'phrases.list', {})).phrases).toEqual([listed[1]]);
  });

  it('are changed and removed by those who can use them only', async () => {
    const app = await openProgram();
    const { first, second } = await withReviewers(app);
    const own = await ask(app, 'phrases.save', { text: '示例甲', whose: 'own' });
    const office = await ask(app, 'phrases.save', { text: '示例乙', whose: 'office' });
    await ask(app, 'profiles.choose', { profile: second });
    const foreign = { id: own.id, text: '示例丙', whose: 'own' } as const;
    await expect(ask(app, 'phrases.save', foreign)).rejects.toThrow('已经不在短语库里');
    await expect(ask(app, 'phrases.remove', { id: own.id })).rejects.toThrow('已经不在短语库里');
    // The office's becomes one's own: nobody else has it any more.
    await ask(app, 'phrases.save', { id: office.id, text: '示例丁', whose: 'own' });
    await ask(app, 'profiles.choose', { profile: first });
    expect((await ask(app, 'phrases.list', {})).phrases).toEqual([
      { id: own.id, text: '示例甲', whose: 'own' },
    ]);
    expect((await ask(app, 'phrases.remove', { id: own.id })).phrases).toEqual([]);
  });

  it('are refused without words, twice, or without a reviewer', async () => {
    const app = await openProgram();
    const phrase = { text: '示例甲', whose: 'office' } as const;
    await expect(ask(app, 'phrases.save', phrase)).rejects.toThrow('请先选择评查人');
    await withReviewers(app);
    await expect(ask(app, 'phrases.save', { ...phrase, text: ' \n ' })).rejects.toThrow('不完整');
    const { id } = await ask(app, 'phrases.save', phrase);
    await expect(ask(app, 'phrases.save', { ...phrase, text: ' 示例甲 ' })).rejects.toThrow('已经有这条短语');
    expect((await ask(app, 'phrases.save', { ...phrase, id })).phrases).toHaveLength(1);
    // The same words for oneself are another phrase.
    expect((await ask(app, 'phrases.save', { ...phrase, whose: 'own' })).phrases).toHaveLength(2);
  });

  it('leave a whole log that says who changed what', async () => {
    const app = await openProgram();
    await withReviewers(app);
    const { id } = await ask(app, 'phrases.save', { text: '示例甲', whose: 'office' });
    await ask(app, 'phrases.remove', { id });
    const { events } = await ask(app, 'log.history', { offset: 0, limit: 20 });
    const told = events.filter(({ kind }) => kind.startsWith('phrase.'));
    expect(told.map(({ actor, text }) => `${actor} ${text}`).sort()).toEqual([
      '评查员A 删除本单位短语：示例甲',
      '评查员A 存入本单位短语：示例甲',
    ]);
    expect((await ask(app, 'log.verify', {})).intact).toBe(true);
  });
});
