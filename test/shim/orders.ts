/** What a test can tell or ask the shim's process. */
export type ShimOrder = { id: number } & (
  | { what: 'answer-open' | 'answer-save'; path: string }
  | { what: 'quit' | 'notices' | 'allows-permission' }
  | { what: 'allows-request'; url: string }
  | { what: 'invoke-as'; url: string; channel: string; values: unknown[] }
);

export interface ShimAnswer {
  /** Number of the order; 0 says that the first window is shown. */
  id: number;
  value: unknown;
}
