/** Line drawings of 20 × 20 units; they always stand beside a word. */
const shapes = {
  home: 'M3 9.5 10 3l7 6.5M5 8v9h10V8M8.5 17v-5h3v5',
  import: 'M10 3v9m0 0-3.5-3.5M10 12l3.5-3.5M3 12v5h14v-5',
  cases: 'M3 5h5l2 2h7v10H3zM3 10h14',
  campaigns: 'M4 4h12v13H4zM7 2.5v3M13 2.5v3M6.8 11l2.2 2.2 4.2-4.4',
  reports: 'M5 2.5h7l3 3v12H5zM12 2.5v3h3M7.5 9h5M7.5 12h5M7.5 15h3',
  stats: 'M3 17h14M5.5 17v-5M10 17V5M14.5 17V9',
  library: 'M4 3h9a2 2 0 0 1 2 2v12H6a2 2 0 0 1-2-2zM4 15a2 2 0 0 1 2-2h9M7.5 7h4',
  settings: 'M3 6h7m4 0h3M3 14h3m4 0h7M12 4v4M8 12v4',
  search: 'M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4m4 9 4 4',
  person: 'M10 3a3.2 3.2 0 1 0 0 6.4A3.2 3.2 0 0 0 10 3M4 17c.6-4 3-5.6 6-5.6s5.4 1.6 6 5.6',
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={shapes[name]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
    </svg>
  );
}
