import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type Language, MessagesProvider } from '../../renderer/src/messages/context.tsx';
import { OwnCaseBanner } from '../../renderer/src/pages/review/own-case.tsx';
import type { OwnCase } from '../../shared/generated/schemas.ts';

const ownCase: OwnCase = {
  ties: [
    { kind: 'named', role: '执法人员', documents: ['询问笔录', '现场检查笔录', '复查记录', '送达回证'] },
    { kind: 'party', role: '法定代表人', documents: [] },
    { kind: 'unit', role: '办案机关', documents: [] },
  ],
};

/** Text of the banner in a language. */
function shown(language: Language, content: OwnCase): string {
  const html = renderToStaticMarkup(
    <MessagesProvider language={language}>
      <OwnCaseBanner ownCase={content} onGoOn={async () => undefined} />
    </MessagesProvider>,
  );
  return html.replace(/<[^>]*>/g, '');
}

describe('the banner for a reviewer of their own case', () => {
  it('says in Chinese what ties them to it, and how to go on', () => {
    const text = shown('zh-CN', ownCase);
    expect(text).toContain('评查人可能与本案有关');
    expect(text).toContain('卷内执法人员同名（询问笔录、现场检查笔录、复查记录等 4 份）；与法定代表人同名；');
    expect(text).toContain('评查人的单位是本案的办案机关');
    expect(text).toContain('仍由本人评查');
  });

  it('tells the first ties and how many more there are', () => {
    const many = { ties: [...ownCase.ties, ...ownCase.ties.slice(0, 2)] };
    expect(shown('zh-CN', many)).toContain('是本案的办案机关。 另有 2 处');
    expect(shown('en', many)).toContain('2 more');
    expect(shown('zh-CN', ownCase)).not.toContain('另有');
  });

  it('says so in English', () => {
    const text = shown('en', ownCase);
    expect(text).toContain('The reviewer may be involved in this case: same name in the file as 执法人员');
    expect(text).toContain('Go on all the same');
  });

  it('keeps the reason in sight once it is given, and asks no more', () => {
    const said = { ...ownCase, reason: '同名，不是本人', at: '2026-03-01T02:00:00.000Z' };
    for (const language of ['zh-CN', 'en'] as const) {
      const text = shown(language, said);
      expect(text).toContain('同名，不是本人');
      expect(text).not.toMatch(/不写理由不能提交|Go on all the same/);
    }
  });
});
