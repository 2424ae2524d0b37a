import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { loadCheckKnowledge } from '../../../main/api/check/knowledge.ts';
import { loadProfiles, recognisedProfile } from '../../../main/intake/profile/load-profiles.ts';
import { openExport } from '../../../main/intake/profile/open-export.ts';
import { readExport } from '../../../main/intake/profile/read-export.ts';
import { checkCaseFile } from '../../../main/intake/read-case-file.ts';

const knowledge = loadCheckKnowledge();
if (!knowledge.ok) throw new Error(knowledge.error.message);
const { vocabulary } = knowledge.value;
const loaded = loadProfiles('/nowhere/profiles', vocabulary);
if (!loaded.ok) throw new Error(loaded.error.message);
const profiles = loaded.value;

function opened(content: string | Uint8Array, name = '导出') {
  return openExport(typeof content === 'string' ? Buffer.from(content, 'utf8') : content, name);
}

function read(content: string | Uint8Array) {
  const export_ = opened(content);
  if (!export_.ok) throw new Error(export_.error.message);
  const profile = recognisedProfile(profiles, export_.value);
  if (!profile) throw new Error('no profile');
  return readExport(export_.value.root, profile, { id: 'platform', name: '导出' }, vocabulary);
}

function refusal(content: string | Uint8Array): string {
  const export_ = opened(content);
  return export_.ok ? 'taken' : export_.error.message;
}

const json = {
  platform: 'example-a',
  version: 3,
  operator: '示例员',
  cases: [
    {
      id: 7,
      agency: { name: '示例市市场监督管理局', regionCode: '330100' },
      caseNo: '示市监立〔2025〕7号',
      decisionNo: '示市监罚〔2025〕7号',
      cause: '经营超过保质期的食品案',
      procedure: '02',
      parties: [{ kind: '3', name: '示例食品有限公司', idNo: '91620107MA7X49F528', phone: '000' }],
      documents: [
        { id: 'a', type: 'LA', date: '2025-03-10', content: { officers: [{ name: '甲某某', cert: '001' }] } },
        {
          id: 'b',
          type: 'JD',
          no: '示市监罚〔2025〕7号',
          date: '2025-04-20',
          content: { fineCents: 500000, penalties: [{ code: '20', cents: 500000 }, { code: '99' }] },
        },
        { id: 'c', type: 'SD', servedId: 'b', content: { receivedAt: 1745337600000, mode: 'ZJ' } },
        { id: 'd', type: 'ZZ', date: '2025-04-20' },
      ],
      allDocumentsIncluded: true,
    },
  ],
};

describe('platform exports in JSON', () => {
  const reading = read(JSON.stringify(json));
  const caseFile = reading.cases[0]!.caseFile;

  it('reads a case that the checks accept', () => {
    expect(reading.failed).toEqual([]);
    const checked = checkCaseFile(caseFile, 'x', vocabulary);
    expect(checked).toMatchObject({ ok: true });
    expect(caseFile).toMatchObject({
      caseNumber: '示市监立〔2025〕7号',
      agency: { name: '示例市市场监督管理局', areaCode: '330100' },
      procedures: [{ id: 'p1', type: 'penalty.general' }],
      completeness: { inventory: 'complete', saidBy: 'platform' },
    });
  });

  it('types values, translates codes and links what was served', () => {
    const byKind = (kind: string) => caseFile.documents.find((document) => document.kind === kind)!;
    const decision = byKind('penalty-decision');
    expect(decision.fields!.fine).toMatchObject({ value: 5000, state: 'draft' });
    expect(decision.fields!.penalties).toMatchObject({ value: [{ kind: 'fine', amount: 5000 }] });
    expect(byKind('filing-approval').fields!.handlers).toMatchObject({
      value: [{ name: '甲某某', certNumber: '001' }],
    });
    const receipt = byKind('service-receipt');
    // 2025-04-22T16:00Z is the 23rd in China.
    expect(receipt.fields).toMatchObject({
      receivedDate: { value: '2025-04-23' },
      mode: { value: 'direct' },
    });
    expect(receipt.relatesTo).toEqual([{ type: 'serves', document: decision.id }]);
  });

  it('lists what it has no place for, and codes that it does not know', () => {
    const notes = reading.notes.map(({ message }) => message).join('\n');
    expect(notes).toContain('“parties/phone”');
    expect(notes).toContain('“^/operator”');
    expect(notes).toContain('代码“99”');
    expect(notes).toContain('代码“ZZ”');
    expect(notes).not.toContain('caseNo');
    expect(notes).not.toContain('version');
  });

  it('names a case without agency or procedure and takes the others', () => {
    const other = { ...json.cases[0]!, agency: {}, caseNo: '示市监立〔2025〕8号' };
    const odd = { ...json.cases[0]!, procedure: '77', caseNo: '示市监立〔2025〕9号' };
    const { cases, failed } = read(JSON.stringify({ ...json, cases: [json.cases[0], other, odd] }));
    expect(cases).toHaveLength(1);
    expect(failed.map(({ place }) => place)).toEqual(['导出 第 2 件', '导出 第 3 件']);
  });
});

const xml = `<?xml version="1.0" encoding="UTF-8"?>
<p:案件数据 xmlns:p="urn:x" 平台="示例平台乙">
  <案件 案号="示立〔2024〕3号" 序号="1">
    <办案单位>示例县水利局</办案单位><案由>未经批准取水案</案由><程序>普通程序</程序>
    <当事人 类型="自然人"><名称>示例某</名称><证号>110101199003070038</证号></当事人>
    <立案><日期>2024年3月5日</日期><承办人>甲某某、乙某某</承办人></立案>
    <告知><文号>示告〔2024〕3号</文号><日期>2024/4/1</日期></告知>
    <处罚决定><文号>示罚〔2024〕3号</文号><日期>二〇二四年四月十五日</日期><罚款>0.2</罚款>
      <依据>《中华人民共和国水法》第六十九条</依据>
      <送达 文书="示罚〔2024〕3号"><日期>2024-02-30</日期><方式>直接送达</方式></送达></处罚决定>
    <附注 编号="x">A &amp; B</附注>
  </案件>
</p:案件数据>`;

describe('platform exports in XML', () => {
  it('reads elements, attributes and units, and names a day that does not exist', () => {
    const { cases, failed, notes } = read(xml);
    expect(failed).toEqual([]);
    const { caseFile } = cases[0]!;
    expect(checkCaseFile(caseFile, 'x', vocabulary)).toMatchObject({ ok: true });
    expect(caseFile.completeness).toEqual({ inventory: 'unknown' });
    expect(caseFile.parties[0]).toMatchObject({ type: { value: 'person' }, name: { value: '示例某' } });
    const decision = caseFile.documents.find(({ kind }) => kind === 'penalty-decision')!;
    expect(decision.fields).toMatchObject({
      date: { value: '2024-04-15' },
      fine: { value: 2000 },
      statutes: { value: [{ law: '中华人民共和国水法', article: '69' }] },
    });
    const receipt = caseFile.documents.find(({ kind }) => kind === 'service-receipt')!;
    expect(receipt.fields).not.toHaveProperty('receivedDate');
    expect(receipt.relatesTo).toEqual([{ type: 'serves', document: decision.id }]);
    const said = notes.map(({ message }) => message).join('\n');
    expect(said).toContain('2024-02-30');
    expect(said).toContain('“附注”');
    expect(said).toContain('“附注/@编号”');
  });

  it('reads GBK where the file says so, and UTF-16', () => {
    const gbk = iconv.encode(xml.replace('UTF-8', 'GBK'), 'gb18030');
    expect(read(gbk).cases[0]!.caseFile.agency.name).toBe('示例县水利局');
    const wide = iconv.encode(xml.replace('UTF-8', 'UTF-16'), 'utf16le', { addBOM: true });
    expect(read(wide).cases[0]!.caseFile.agency.name).toBe('示例县水利局');
  });
});

describe('hostile exports', () => {
  it('refuses entities, broken markup, depth and size, each in a sentence', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "xxxx"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>`;
    expect(refusal(bomb)).toContain('实体');
    expect(refusal('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>')).toBe('taken');
    expect(refusal('<!DOCTYPE a [<!ENTITY % p SYSTEM "http://example.invalid/x">%p;]><a/>')).toContain(
      '实体',
    );
    expect(refusal('<a><b></a>')).toContain('没有配对');
    expect(refusal('<a></a><b></b>')).toContain('没有配对');
    expect(refusal('<a></b>')).toContain('没有配对');
    expect(refusal('<a>'.repeat(5000))).toContain('嵌套');
    expect(refusal(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)).toContain('嵌套');
    expect(refusal('{"a":')).toContain('JSON 不完整');
    expect(refusal('')).toContain('0 字节');
    expect(refusal(new Uint8Array(64 * 1024 * 1024 + 1).fill(0x20))).toContain('64 MB');
    expect(refusal('<?xml version="1.0" encoding="ISO-2022-KR"?><a/>')).toContain('ISO-2022-KR');
    expect(refusal(`[${'1,'.repeat(2_000_001)}1]`)).toContain('万项');
  });

  it('takes names of the language as names', () => {
    const text = JSON.stringify(json).replace('"id":7', '"__proto__":{"x":1},"constructor":"y","id":7');
    const reading = read(text);
    expect(reading.cases).toHaveLength(1);
    expect(reading.notes.map(({ message }) => message).join('\n')).toContain('“__proto__/x”');
  });

  it('does not follow references inside texts', () => {
    const { cases } = read(xml.replace('未经批准取水案', '&unknown; &#x41;'));
    expect(cases[0]!.caseFile.title).toBe('&unknown; A');
  });
});
