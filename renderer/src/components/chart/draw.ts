import { BarChart, ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartData } from './chart-data.ts';
import { optionOf } from './options.ts';

use([BarChart, ScatterChart, GridComponent, SVGRenderer]);

/** Where a drawn mark comes from, as attributes of its shape. */
export const markAttributes = { series: 'ecmeta_series_index', row: 'ecmeta_data_index' } as const;

/** A chart as an SVG element of this many pixels, without style elements or attributes, which the page's policy refuses. */
export function drawChart(data: ChartData, width: number, height: number, fontSize: number): SVGSVGElement {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(optionOf(data, fontSize));
    return plainSvg(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

function plainSvg(text: string): SVGSVGElement {
  const fonts = /style="font-size:([\d.]+px);font-family:[^"]*?(;font-weight:(\w+))?;?"/g;
  const plain = text
    .replace(
      fonts,
      (_all, size: string, _part: string, weight = 'normal') => `font-size="${size}" font-weight="${weight}"`,
    )
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ style="[^"]*"/g, '');
  const svg = new DOMParser().parseFromString(plain, 'image/svg+xml').documentElement;
  return document.importNode(svg, true) as unknown as SVGSVGElement;
}
