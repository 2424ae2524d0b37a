import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerColumn, SourceFile } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { columnsOf, correctedHeads } from '../../intake/ledger/columns.ts';
import { type LedgerDictionary, leftOut, loadLedgerDictionary } from '../../intake/ledger/dictionary.ts';
import { type OpenLedger, openLedger } from '../../intake/ledger/open-ledger.ts';
import { readRows } from '../../intake/ledger/read-rows.ts';
import { loadProfiles, recognisedProfile } from '../../intake/profile/load-profiles.ts';
import { openExport } from '../../intake/profile/open-export.ts';
import { readExport } from '../../intake/profile/read-export.ts';
import { treeLimits } from '../../intake/profile/tree.ts';
import { unreadable } from '../../intake/read-case-file-at.ts';
import type { RegisterReader } from '../../intake/register/case-draft.ts';
import { schemasFolder } from '../../paths.ts';
import { SourceFiles } from '../../store/source-files.ts';
import { loadVocabulary } from '../../vocabulary/load-vocabulary.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { archiveLimits } from '../../xlsx/archive.ts';
import { readAnyWorkbook } from '../../xlsx/read-any-workbook.ts';
import { tablesIn } from '../standards/tables.ts';
import { ledgerLook } from './ledger-look.ts';
import type { NamedFile, RegisterAnswers, RegisterRequest } from './requests.ts';
import { sortFile } from './sort-file.ts';

type Answer = RegisterAnswers[RegisterRequest['kind']];
type Of<K extends RegisterRequest['kind']> = Extract<RegisterRequest, { kind: K }>;

/** Does what was asked with registers and exports; runs in a thread of its own. */
export async function answer(request: RegisterRequest): Promise<Result<Answer>> {
  const vocabulary = loadVocabulary(join(schemasFolder, 'vocabulary'));
  if (!vocabulary.ok) return vocabulary;
  switch (request.kind) {
    case 'sort':
      return sort(request, vocabulary.value);
    case 'look':
      return look(request);
    case 'ledger':
      return ledger(request, vocabulary.value);
    case 'export':
      return platformExport(request, vocabulary.value);
    case 'tables':
      return tablesIn(request.file);
  }
}

function profilesOf({ dataFolder }: { dataFolder: string }, vocabulary: Vocabulary) {
  return loadProfiles(join(dataFolder, 'profiles'), vocabulary);
}

function sort(request: Of<'sort'>, vocabulary: Vocabulary): Result<RegisterAnswers['sort']> {
  const profiles = profilesOf(request, vocabulary);
  if (!profiles.ok) return profiles;
  return ok({
    files: request.files.map(({ path, name }) => sortFile(path, name, profiles.value)),
    profiles: profiles.value.map(({ id, name }) => ({ id, name })),
  });
}

async function look(request: Of<'look'>): Promise<Result<RegisterAnswers['look']>> {
  const opened = await open(request.file, request);
  return opened.ok ? ok(ledgerLook(opened.value.ledger, opened.value.dictionary)) : opened;
}

async function ledger(
  request: Of<'ledger'>,
  vocabulary: Vocabulary,
): Promise<Result<RegisterAnswers['ledger']>> {
  const { choice, remembered } = request;
  const opened = await open(request.file, { ...choice, remembered });
  if (!opened.ok) return opened;
  const { ledger, dictionary, bytes } = opened.value;
  if (!ledger.head)
    return fail(
      'NO_HEAD',
      `“${request.file.name}”里没有找到表头（案号、当事人、决定日期等列名）。请在导入窗口指明表头在第几行，或补上列名。`,
    );
  const columns = chosenColumns(ledger, choice.columns, dictionary);
  if (!columns.ok) return columns;
  const agency = choice.agency?.trim() || ledger.agency;
  const reading = readRows(
    {
      sheet: ledger.sheet,
      head: ledger.head,
      columns: columns.value,
      file: sourceOf(request.file, bytes, 'ledger', request.dataFolder),
      agency,
      procedure: choice.procedure ?? ledger.procedure,
    },
    dictionary,
    vocabulary,
  );
  if (reading.cases.length === 0 && reading.failed.length === 0)
    return fail('EMPTY_LEDGER', `“${request.file.name}”的表头下面没有案件。`);
  return ok({
    ...reading,
    agency,
    corrected: choice.columns ? correctedHeads(columns.value, dictionary) : {},
  });
}

/** The columns as a reviewer said, else as they were guessed or remembered. */
function chosenColumns(
  { columns, head }: OpenLedger,
  chosen: Of<'ledger'>['choice']['columns'],
  dictionary: LedgerDictionary,
): Result<LedgerColumn[]> {
  if (!chosen) return ok(columns);
  const targets = new Map(chosen.map(({ column, target }) => [column, target]));
  const guesses = new Map(columnsOf(head?.heads ?? [], dictionary).map((guess) => [guess.column, guess]));
  const taken = new Set<string>();
  for (const target of targets.values()) {
    if (target === leftOut) continue;
    const term = dictionary.target(target)?.term;
    if (term === undefined) return fail('BAD_COLUMNS', `没有“${target}”这一项，没有导入。请重新选择。`);
    if (taken.has(target)) return fail('BAD_COLUMNS', `有两列都选了“${term}”，没有导入。请只留一列。`);
    taken.add(target);
  }
  return ok(
    columns.map(({ column, head: words }) => {
      const target = targets.get(column) ?? leftOut;
      // A column that a person left out is not news to that person.
      const how = target !== leftOut ? 'head' : (guesses.get(column)?.how ?? 'none');
      return {
        column,
        head: words,
        target,
        how: targets.has(column) && target === leftOut ? 'ignored' : how,
      };
    }),
  );
}

function platformExport(request: Of<'export'>, vocabulary: Vocabulary): Result<RegisterAnswers['export']> {
  const profiles = profilesOf(request, vocabulary);
  if (!profiles.ok) return profiles;
  const { name } = request.file;
  const names = profiles.value.map(({ id }) => id).join('、');
  const bytes = bytesOf(request.file, treeLimits.bytes);
  if (!bytes.ok) return bytes;
  const opened = openExport(bytes.value, name);
  if (!opened.ok) return opened;
  const profile =
    request.profile === undefined
      ? recognisedProfile(profiles.value, opened.value)
      : profiles.value.find(({ id }) => id === request.profile);
  if (!profile)
    return fail(
      'NO_PROFILE',
      request.profile === undefined
        ? `“${name}”认不出是哪个平台导出的，没有导入。请选定对照方案（现有：${names}）。`
        : `没有对照方案“${request.profile}”。现有：${names}。`,
    );
  if (profile.source !== opened.value.source)
    return fail(
      'WRONG_PROFILE',
      `对照方案“${profile.name}”用于 ${profile.source.toUpperCase()}，“${name}”是 ${opened.value.source.toUpperCase()}，没有导入。`,
    );
  const file = sourceOf(request.file, bytes.value, 'platform', request.dataFolder);
  return ok(readExport(opened.value.root, profile, file, vocabulary));
}

/** Keeps the file as it was handed in, and names it as the cases do. */
function sourceOf(
  { name }: NamedFile,
  bytes: Uint8Array,
  reader: RegisterReader,
  dataFolder: string,
): SourceFile {
  return { id: reader, name, sha256: new SourceFiles(dataFolder).keep(bytes) };
}

async function open(
  file: NamedFile,
  choice: Parameters<typeof openLedger>[2],
): Promise<Result<{ ledger: OpenLedger; dictionary: LedgerDictionary; bytes: Uint8Array }>> {
  const dictionary = loadLedgerDictionary();
  if (!dictionary.ok) return dictionary;
  const bytes = bytesOf(file, archiveLimits.bytes);
  if (!bytes.ok) return bytes;
  const sheets = await readAnyWorkbook(bytes.value, file.name);
  if (!sheets.ok) return sheets;
  const ledger = openLedger(sheets.value, file.name, choice, dictionary.value);
  return ledger.ok ? ok({ ledger: ledger.value, dictionary: dictionary.value, bytes: bytes.value }) : ledger;
}

/** Measured before reading, so that no huge file is taken into memory. */
function bytesOf({ path, name }: NamedFile, most: number): Result<Uint8Array> {
  try {
    if (statSync(path).size > most)
      return fail('TOO_LARGE', `“${name}”超过 ${most / 1024 / 1024} MB，没有读取。请分成几个文件再导入。`);
    return ok(readFileSync(path));
  } catch (error) {
    return unreadable(name, error);
  }
}
