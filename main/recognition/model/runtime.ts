import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';

/** Numbers that go into or come out of a model, with their dimensions. */
export interface Numbers {
  data: Float32Array;
  dims: readonly number[];
}

/** One loaded model: a single input, a single output. */
export interface Model {
  run(input: Numbers): Promise<Numbers>;
}

/** Loads models; the only thing that the rest of recognition knows of the inference library. */
export interface Runtime {
  load(file: string): Promise<Model>;
}

/** Native inference. Loaded when first asked, so that a computer it can't run on hears of it as an error. */
export async function nativeRuntime(): Promise<Runtime> {
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  return {
    async load(file) {
      // As bytes: the library itself can't read inside the program's archive.
      const session = await InferenceSession.create(await readFile(file), {
        // One core stays free for the window.
        intraOpNumThreads: Math.max(1, Math.min(4, availableParallelism() - 1)),
        interOpNumThreads: 1,
        // Pages differ in size: an arena would keep the largest block of every size it has seen.
        enableCpuMemArena: false,
        enableMemPattern: false,
      });
      const [input = ''] = session.inputNames;
      const [output = ''] = session.outputNames;
      return {
        async run({ data, dims }) {
          const answers = await session.run({ [input]: new Tensor('float32', data, [...dims]) });
          const answer = answers[output];
          if (!answer || !(answer.data instanceof Float32Array))
            throw new Error(`${file}: no numbers came out`);
          return { data: answer.data, dims: answer.dims };
        },
      };
    },
  };
}
