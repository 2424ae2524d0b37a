/* Generated from main/cli/verbs by `npm run gen`; do not edit. */
import { verb as backupVerb } from '../verbs/backup.ts';
import { verb as checkVerb } from '../verbs/check.ts';
import { verb as importVerb } from '../verbs/import.ts';
import { verb as listVerb } from '../verbs/list.ts';
import { verb as packsVerb } from '../verbs/packs.ts';
import { verb as readVerb } from '../verbs/read.ts';
import { verb as reportVerb } from '../verbs/report.ts';
import { verb as restoreVerb } from '../verbs/restore.ts';
import { verb as serveVerb } from '../verbs/serve.ts';
import { verb as verifyVerb } from '../verbs/verify.ts';
import type { Verb } from '../verb.ts';

export const verbs: readonly Verb[] = [backupVerb, checkVerb, importVerb, listVerb, packsVerb, readVerb, reportVerb, restoreVerb, serveVerb, verifyVerb];
