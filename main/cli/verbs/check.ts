import type {
  DataVersion,
  ParameterValue,
  UnreadableInput,
  VerdictCounts,
} from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { calendarsFolder } from '../../api/calendars/own-calendars.ts';
import type { ParameterLayers } from '../../api/check/check-case.ts';
import { loadCheckKnowledge } from '../../api/check/knowledge.ts';
import { ownPackFolders } from '../../api/check/own-packs.ts';
import { Reading } from '../../api/intake/reading.ts';
import { loadShelf } from '../../api/standards/own-standards.ts';
import { RecognitionClient } from '../../recognition/client.ts';
import { readOfficeParameters } from '../../registers/parameter-file.ts';
import { openStore } from '../../store/client.ts';
import { type CheckPlan, checkFiles } from '../check/check-inputs.ts';
import { jsonWriter, type ReportWriter, textWriter } from '../check/formats.ts';
import { htmlWriter } from '../check/html-writer.ts';
import { type Output, openOutput } from '../output.ts';
import { folderOf, printError } from '../program.ts';
import { findInputs } from '../read/read-inputs.ts';
import { dataOption, outOption, type Verb } from '../verb.ts';

type Options = Readonly<Record<string, string | boolean | undefined>>;

export const verb: Verb = {
  name: 'check',
  words: 'PATH…',
  zh: '检查案卷（案卷 JSON，或文件夹、ZIP、PDF、OFD、Word、图片），不存库。退出码：0 没有违反，1 有违反，2 有文件读不出来或规则出错',
  en: 'check cases (case-file JSON, or folders, ZIP, PDF, OFD, Word, pictures) without storing them. Exit code: 0 no fault, 1 a fault, 2 an input unreadable or a rule in error',
  options: [
    {
      name: 'format',
      type: 'string',
      value: 'text|json|html',
      zh: '输出格式，默认 text',
      en: 'output format, default text',
    },
    {
      name: 'standard',
      type: 'string',
      value: 'ID',
      zh: '用哪个评查标准给出机器建议',
      en: 'standard for the machine suggestion',
    },
    outOption,
    {
      name: 'parameters',
      type: 'string',
      value: 'FILE',
      zh: '本地参数文件（JSON）',
      en: 'file with local parameters (JSON)',
    },
    { ...dataOption, zh: '用这个数据文件夹里的本地参数', en: 'take local parameters from this data folder' },
    {
      name: 'fail-on',
      type: 'string',
      value: 'review',
      zh: '有需人工的也以 1 退出',
      en: 'exit with 1 for review, too',
    },
  ],
  run: async (words, options) => {
    if (words.length === 0) {
      console.error('请写明要检查的文件或文件夹。 Name the files or folders to check.');
      return 2;
    }
    const output = openOutput(typeof options.out === 'string' ? options.out : undefined);
    const writer = writerFor(output, options.format);
    if (!writer) {
      console.error(`没有“${String(options.format)}”这种格式，可用 text、json、html。`);
      return 2;
    }
    const plan = await planFor(options);
    if (!plan.ok) {
      printError(plan.error);
      await output.discard();
      return 2;
    }
    const code = await report(plan.value, words, writer, options['fail-on'] === 'review').finally(() =>
      plan.value.reading.close(),
    );
    await output.finish();
    return code;
  },
};

function writerFor(output: Output, format: string | boolean | undefined): ReportWriter | undefined {
  switch (format ?? 'text') {
    case 'text':
      return textWriter(output);
    case 'json':
      return jsonWriter(output);
    case 'html':
      return htmlWriter(output);
    default:
      return undefined;
  }
}

interface Plan extends CheckPlan {
  data: readonly DataVersion[];
}

async function planFor(options: Options): Promise<Result<Plan>> {
  // Packs and parameters of an office's own count only where its data folder is named.
  const own = typeof options.data === 'string' ? ownPackFolders(folderOf(options)) : [];
  const knowledge = loadCheckKnowledge(
    own,
    typeof options.data === 'string' ? calendarsFolder(folderOf(options)) : undefined,
  );
  if (!knowledge.ok) return knowledge;
  const shelf = await loadShelf(typeof options.data === 'string' ? folderOf(options) : undefined);
  if (!shelf.ok) return shelf;
  const id = options.standard;
  const standard = shelf.value.standards.find((entry) => entry.standard.id === id);
  if (typeof id === 'string' && !standard?.standard.scorable) {
    const usable = shelf.value.standards
      .filter((entry) => entry.standard.scorable)
      .map((entry) => entry.standard.id);
    return fail('NO_STANDARD', `没有可以打分的标准“${id}”。可用：${usable.join('、')}。`);
  }
  const layers = await layersFor(options);
  if (!layers.ok) return layers;
  return ok({
    knowledge: knowledge.value,
    layers: layers.value.layers,
    standard,
    standards: shelf.value.standards,
    reading: new Reading(knowledge.value.vocabulary, { recogniser: new RecognitionClient() }),
    data: [...knowledge.value.versions.data, ...layers.value.data],
  });
}

/** Values of --parameters, else of the office register of --data, else none but the bundled ones. */
async function layersFor(
  options: Options,
): Promise<Result<{ layers: ParameterLayers; data: DataVersion[] }>> {
  const file = options.parameters;
  if (typeof file === 'string') {
    const read = readOfficeParameters(file);
    return read.ok
      ? ok({
          layers: [read.value.values],
          data: [{ kind: 'parameters', name: '本地参数文件', hash: read.value.hash }],
        })
      : read;
  }
  if (typeof options.data !== 'string') return ok({ layers: [], data: [] });
  const store = await openStore(folderOf(options), { readOnly: true });
  if (!store.ok) return store;
  const office = await store.value.run('listOfficeParameters');
  await store.value.close();
  if (!office.ok) return office;
  const values: ParameterValue[] = office.value.map((entry) => entry.value);
  return ok({ layers: [values], data: [] });
}

async function report(
  plan: Plan,
  words: readonly string[],
  writer: ReportWriter,
  failOnReview: boolean,
): Promise<number> {
  const inputs = await findInputs(words, plan.reading);
  const unreadable: UnreadableInput[] = [...inputs.unreadable];
  const totals: VerdictCounts = { pass: 0, fail: 0, review: 0, notApplicable: 0, error: 0, veto: 0 };
  const { program, packs } = plan.knowledge.versions;
  await writer.head({ program, packs, data: [...plan.data] });
  for await (const step of checkFiles(plan, inputs)) {
    if ('unreadable' in step) unreadable.push(step.unreadable);
    else {
      for (const name of Object.keys(totals) as (keyof VerdictCounts)[])
        totals[name] += step.check.counts[name];
      await writer.check(step.check);
    }
  }
  await writer.tail(unreadable, totals);
  if (unreadable.length > 0 || totals.error > 0) return 2;
  return totals.fail > 0 || (failOnReview && totals.review > 0) ? 1 : 0;
}
