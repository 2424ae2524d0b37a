/** Fill, text colour on it and hatch of a series; the page's colours of verdicts, each with a pattern of its own. */
export interface Look {
  fill: string;
  decal: Decal | undefined;
}

interface Decal {
  symbol: 'rect' | 'circle';
  color: string;
  dashArrayX: number[] | number[][];
  dashArrayY: number[];
  rotation: number;
}

const line = 'rgba(255,255,255,0.65)';
const stripes = (rotation: number, gap: number): Decal => ({
  symbol: 'rect',
  color: line,
  dashArrayX: [1, 0],
  dashArrayY: [2, gap],
  rotation,
});

export const looks: readonly Look[] = [
  { fill: '#0b5cad', decal: undefined },
  { fill: '#1a6b33', decal: stripes(Math.PI / 4, 6) },
  { fill: '#8a5a00', decal: stripes(-Math.PI / 4, 6) },
  { fill: '#b42318', decal: stripes(0, 4) },
  {
    fill: '#6b2fa0',
    decal: {
      symbol: 'circle',
      color: line,
      dashArrayX: [
        [6, 6],
        [0, 6, 6, 0],
      ],
      dashArrayY: [6, 0],
      rotation: 0,
    },
  },
  { fill: '#595f69', decal: stripes(Math.PI / 2, 4) },
];

export function lookOf(index: number): Look {
  return looks[index % looks.length]!;
}
