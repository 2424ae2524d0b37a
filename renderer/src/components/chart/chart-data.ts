/** Bars or dots by row; each series has a look of its own that is told apart without colour. */
export interface ChartData {
  kind: 'stacked' | 'bars' | 'dots';
  rows: readonly string[];
  series: readonly ChartSeries[];
}

export interface ChartSeries {
  name: string;
  /** Index into the looks. */
  look: number;
  /** One a row; null where there is nothing to draw. */
  values: readonly (number | null)[];
}

/** Rows drawn at most; the table has them all. */
export const mostRows = 12;
