import type { Result } from '../../shared/result.ts';
import type { PageImage, RecognisedPage } from './types.ts';

/** To the process: one page. It gets the next only after it has answered. */
export interface RecognitionRequest {
  id: number;
  image: PageImage;
}

/** From the process: that it stands ready or can't, and then what stands on each page. */
export type RecognitionMessage =
  | { kind: 'ready' }
  | { kind: 'unable'; reason: string }
  | { kind: 'page'; id: number; result: Result<RecognisedPage> };
