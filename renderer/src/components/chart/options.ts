import type { EChartsCoreOption } from 'echarts/core';
import type { ChartData, ChartSeries } from './chart-data.ts';
import { lookOf } from './looks.ts';

const text = '#1f2329';
const rule = '#d5d8de';

/** What the chart library draws: rows from top to bottom, numbers written on or beside their marks, no animation. */
export function optionOf({ kind, rows, series }: ChartData, fontSize: number): EChartsCoreOption {
  const labels = { color: text, fontSize };
  return {
    animation: false,
    grid: { left: widestOf(rows) * fontSize + 14, right: fontSize * 3, top: 4, bottom: fontSize + 14 },
    xAxis: {
      type: 'value',
      minInterval: kind === 'dots' ? 0 : 1,
      axisLabel: labels,
      splitLine: { lineStyle: { color: rule } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((row) => shortened(row)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: rule } },
      axisLabel: labels,
    },
    series: series.map((entry) => (kind === 'dots' ? dots(entry, fontSize) : bars(entry, kind, fontSize))),
  };
}

function bars({ name, look, values }: ChartSeries, kind: 'stacked' | 'bars', fontSize: number) {
  const { fill, decal } = lookOf(look);
  const isStacked = kind === 'stacked';
  return {
    type: 'bar',
    name,
    ...(isStacked ? { stack: 'all' } : {}),
    barMaxWidth: 22,
    emphasis: { disabled: true },
    itemStyle: { color: fill, borderColor: '#ffffff', borderWidth: 1, ...(decal ? { decal } : {}) },
    // Zero has no bar, so it gets no label either.
    data: values.map((value) => (value === 0 ? null : value)),
    label: {
      show: true,
      position: isStacked ? 'inside' : 'right',
      fontSize,
      fontWeight: 'bold',
      color: text,
      ...(isStacked ? { textBorderColor: '#ffffff', textBorderWidth: 3 } : {}),
    },
  };
}

function dots({ name, look, values }: ChartSeries, fontSize: number) {
  return {
    type: 'scatter',
    name,
    symbolSize: 12,
    emphasis: { disabled: true },
    itemStyle: { color: lookOf(look).fill },
    data: values,
    label: { show: true, position: 'right', fontSize, fontWeight: 'bold', color: text },
  };
}

/** Width of the widest name in its font's size: the library measures names with a font of its own. */
function widestOf(rows: readonly string[]): number {
  const width = (name: string) =>
    [...shortened(name)].reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.62), 0);
  return Math.max(0, ...rows.map(width));
}

/** Whole names stand in the table. */
function shortened(name: string): string {
  return name.length > 12 ? `${name.slice(0, 11)}…` : name;
}
