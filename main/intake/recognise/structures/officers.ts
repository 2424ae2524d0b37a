import type { Value } from '../../../../shared/generated/schemas.ts';
import { certificatesIn, findOfficers, namesIn } from '../../find/people.ts';
import type { Labelled } from '../labelled.ts';
import type { Passage } from '../prose/passage.ts';
import { placesOf } from '../read-value.ts';

interface Officer {
  name?: string | { absent: 'illegible' };
  certNumber?: string;
}

const officerLabels =
  /^(?:执法人员|行政执法人员|询问人|询问人员|调查人|调查人员|调查\(询问\)人|检查人|检查人员|检查\(勘验\)人员?|勘验人|勘验人员|勘验\(检查\)人员?|抽样人|抽样人员|取证人员|复查人|复查人员|核查人|核查人员|现场执法人员|主持人员|询问\(调查\)人|执行人|执行人员|采样人|采样人员|执法人员姓名及执法证号|检查人员及执法证号|检查\(勘察\)人|勘察人|复核人员|办案人员)(?:[1-4一二三四]|及执法证编?号|姓名)?$/;
const recorderLabels = /^(?:记录人|记录员|记录人员)$/;
const certLabels =
  /^(?:(?:行政)?执法证(?:件)?(?:号码?|编号)?|证件编?号码?|证号|执法证件名称及编号|执法证件编号)$/;

/**
 * Officers by their labels: certificates stand in brackets behind the names, or behind a label of their own that
 * follows. Where no label names them, those that the text names with their certificates.
 */
export function readOfficers(labelled: readonly Labelled[], passage: Passage): Value | undefined {
  const found: Officer[] = [];
  const entries: Labelled[] = [];
  let open: string[] = [];
  for (const entry of labelled) {
    if (entry.toSign) continue;
    if (certLabels.test(entry.label)) {
      const numbers = certificatesIn(entry.value);
      if (open.length > 0 && numbers.length === open.length)
        add(
          found,
          open.map((name, index) => ({ name, ...(numbers[index] ? { certNumber: numbers[index] } : {}) })),
        );
      open = [];
      continue;
    }
    const isOfficer = officerLabels.test(entry.label);
    if (!isOfficer && !recorderLabels.test(entry.label)) continue;
    const certified = findOfficers(entry.value).map(({ value }) => value);
    const names = certified.length > 0 ? [] : namesIn(entry.value);
    if (isOfficer) {
      add(found, certified);
      add(
        found,
        names.map((name) => ({ name })),
      );
      entries.push(entry);
    }
    // A recorder counts as an officer only with a certificate.
    if (!isOfficer && certified.length > 0) add(found, certified);
    open = names;
  }
  const first = entries[0];
  if (first && found.length > 0)
    return {
      value: found,
      state: 'draft',
      ...placesOf({
        lines: entries.filter(({ page }) => page === first.page).flatMap(({ lines }) => lines),
        page: first.page,
      }),
    };
  return first ? undefined : inText(passage);
}

function add(found: Officer[], more: readonly Officer[]): void {
  for (const officer of more) {
    const at = found.findIndex(({ name }) => name === officer.name);
    if (at < 0) found.push(officer);
    else found[at] = { ...found[at], ...officer };
  }
}

function inText(passage: Passage): Value | undefined {
  const all = findOfficers(passage.text);
  const [first] = all;
  if (!first) return undefined;
  const found: Officer[] = [];
  add(
    found,
    all.map(({ value }) => value),
  );
  return passage.value(found, first.start, all.at(-1)?.end ?? first.end);
}

/** Who served a document: names, or where they are signed in ink the certificates beside them. */
export function readServers(labelled: readonly Labelled[]): Value | undefined {
  const entry = labelled.find(({ label }) => /^(?:送达人|送达人员|执法人员|送达执法人员)$/.test(label));
  if (!entry) return undefined;
  const text = entry.value.replace(/\d{4}年\d{1,2}月\d{1,2}日(?:\d{1,2}时\d{1,2}分)?/gu, ' ');
  const officers = findOfficers(text).map(({ value }) => value);
  if (officers.length > 0) return stated(officers, entry);
  const certificates =
    /(?:行政)?(?:执法)?证(?:件)?(?:号码?|编号)+[：:]?\s*(?<numbers>[A-Za-z0-9-]{6,24}(?:[\s、，,]+[A-Za-z0-9-]{6,24})*)/gu;
  const numbers = [...text.matchAll(certificates)].flatMap(({ groups }) =>
    certificatesIn(groups?.numbers ?? ''),
  );
  const names = namesIn(text.replace(certificates, ' ').trim());
  if (names.length > 0)
    return stated(
      names.map((name, index) => ({
        name,
        ...(numbers.length === names.length && numbers[index] ? { certNumber: numbers[index] } : {}),
      })),
      entry,
    );
  if (numbers.length === 0) return undefined;
  return stated(
    numbers.map((certNumber) => ({ name: { absent: 'illegible' as const }, certNumber })),
    entry,
  );
}

function stated(officers: readonly Officer[], entry: Labelled): Value {
  return { value: officers, state: 'draft', ...placesOf(entry) };
}
