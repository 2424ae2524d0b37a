import { type Found, findAll } from './found.ts';

export interface FoundPerson {
  name: string;
  certNumber?: string;
}

const name = '\\p{Script=Han}{2,4}(?:·\\p{Script=Han}{1,6}){0,2}';
const labelled = new RegExp(
  `(?<name>${name})[ \\u3000]*[（(][ \\u3000]*(?:(?:行政)?执法(?:证件?)?(?:证号|号码|编号|证)?|证件?号码?|证号|执法证)[号码]*[ \\u3000]*[:：]?[ \\u3000]*(?<number>[A-Za-z0-9-]{4,24})[ \\u3000]*[)）]`,
  'gu',
);

/** Officers named with their certificate: 姜泽轩（执法证号：37001466869）. */
export function findOfficers(text: string): Found<FoundPerson>[] {
  return findAll(text, labelled, ({ groups }) => {
    const certNumber = groups?.number;
    return groups?.name && certNumber ? { name: stripped(groups.name), certNumber } : undefined;
  });
}

/** Words that run into a name in front of it. */
const before = /^(?:人员|员|由|和|与|及)(?=\p{Script=Han}{2,4}$)/u;

function stripped(found: string): string {
  return found.replace(before, '');
}

/** Names in a short value: 姜泽轩、席志生. A value that is no list of names gives none. */
export function namesIn(value: string): string[] {
  const parts = value
    .replace(/[（(][^）)]*[)）]/g, '')
    .split(/[、，,；;／/\s\u3000]+/)
    .filter((part) => part !== '');
  const whole = new RegExp(`^${name}$`, 'u');
  return parts.length > 0 && parts.every((part) => whole.test(part)) ? parts : [];
}

const certificates = /[A-Za-z0-9-]{6,24}/g;

/** Certificate numbers in a value. */
export function certificatesIn(value: string): string[] {
  return [...value.matchAll(certificates)].map(([found]) => found).filter((found) => /\d{4}/.test(found));
}
