import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { MappingProfile } from '../../../shared/generated/schemas.ts';
import { recognisedProfile } from '../../intake/profile/load-profiles.ts';
import { looksLikeXml, openExport } from '../../intake/profile/open-export.ts';
import { treeLimits } from '../../intake/profile/tree.ts';

export interface Sorted {
  what: 'other' | 'ledger' | 'export';
  profile?: string;
}

const headBytes = 64 * 1024;

/** What a loose file is by its content: a workbook, an export of another platform, or something that others read. */
export function sortFile(path: string, name: string, profiles: readonly MappingProfile[]): Sorted {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return { what: 'other' };
    const head = headOf(path);
    if (isWorkbook(head, path, stat.size)) return { what: 'ledger' };
    const isXml = looksLikeXml(head);
    if (!isXml && !/^[\s\ufeff]*[{[]/.test(head.toString('utf8'))) return { what: 'other' };
    if (head.includes('mingjuan.case-file')) return { what: 'other' };
    if (stat.size > treeLimits.bytes) return { what: isXml ? 'export' : 'other' };
    const opened = openExport(readFileSync(path), name);
    const profile = opened.ok ? recognisedProfile(profiles, opened.value) : undefined;
    if (profile) return { what: 'export', profile: profile.id };
    return { what: isXml || opened.ok ? 'export' : 'other' };
  } catch {
    // What the disk refuses, the import names.
    return { what: 'other' };
  }
}

function headOf(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(headBytes);
    return bytes.subarray(0, readSync(file, bytes, 0, headBytes, 0));
  } finally {
    closeSync(file);
  }
}

/** The list at the end of an archive names the part that makes it a workbook; an old workbook names its stream. */
function isWorkbook(head: Buffer, path: string, size: number): boolean {
  const isZip = head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));
  const isOld = head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
  if (isZip) return partOf(path, size).includes('xl/workbook.xml');
  if (!isOld) return false;
  const name = Buffer.from('Workbook', 'utf16le');
  const old = Buffer.from('Book\0', 'utf16le');
  const bytes = size <= treeLimits.bytes ? readFileSync(path) : head;
  return bytes.includes(name) || bytes.includes(old);
}

function partOf(path: string, size: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(size, headBytes));
    readSync(file, bytes, 0, bytes.length, size - bytes.length);
    return bytes;
  } finally {
    closeSync(file);
  }
}
