/** Signs drawn as lines, 12 × 12 units, so that no font has to have them; a word always stands beside them. */
const shapes = {
  check: 'M2 6.5 5 9.5 10 3',
  cross: 'M2.5 2.5 9.5 9.5M9.5 2.5 2.5 9.5',
  question: 'M4 4.2a2 2 0 1 1 2.9 1.8C6.2 6.4 6 6.8 6 7.6M6 9.6V10.2',
  dash: 'M2 6H10',
  bang: 'M6 1.8V7.4M6 9.6V10.2',
  veto: 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M2.8 9.2 9.2 2.8',
  box: 'M2 2H10V10H2Z',
  open: 'M6 2a4 4 0 1 0 0 8 4 4 0 0 0 0-8',
  half: 'M6 2a4 4 0 1 0 0 8 4 4 0 0 0 0-8M6 2V10M8 3V9',
  diamond: 'M6 1.5 10.5 6 6 10.5 1.5 6Z',
  again: 'M9.8 4.5A4.2 4.2 0 1 0 10.2 6.5M10 1.8V4.6H7.2',
  right: 'M4 2 8.5 6 4 10',
  down: 'M2 4 6 8.5 10 4',
} as const;

export type MarkName = keyof typeof shapes | 'full';

export function Mark({ name }: { name: MarkName }) {
  return (
    <svg className="mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {name === 'full' ? (
        <circle cx="6" cy="6" r="4" fill="currentColor" />
      ) : (
        <path d={shapes[name]} fill="none" stroke="currentColor" strokeWidth="1.6" />
      )}
    </svg>
  );
}
