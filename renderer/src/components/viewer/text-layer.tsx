import type { LineMark, PageLine } from '../../../../shared/generated/schemas.ts';
import type { Size } from './geometry.ts';
import type { Region } from './model.ts';

interface Props {
  lines: readonly PageLine[];
  page: Size;
  /** Lines that the picture does not show. */
  missing: ReadonlySet<number>;
  /** Places that were found, the current one apart. */
  found: readonly LineMark[];
  foundNow: readonly LineMark[];
}

/** The words of the page over its picture: to be selected and copied, with what was searched for marked. */
export function TextLayer({ lines, page, missing, found, foundNow }: Props) {
  return (
    <svg
      className="viewer-text"
      viewBox={`0 0 ${page.width} ${page.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {lines.map(({ region }, index) =>
        missing.has(index) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one page keep their order
          <Mark key={`bare-${index}`} region={region} page={page} className="viewer-bare" />
        ) : null,
      )}
      {found.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks have no identity but their place
        <Mark key={`found-${index}`} region={mark.region} page={page} className="viewer-found" />
      ))}
      {foundNow.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks have no identity but their place
        <Mark key={`now-${index}`} region={mark.region} page={page} className="viewer-found-now" />
      ))}
      {lines.map(({ text, region }, index) => {
        if (!region || text === '') return null;
        const [x = 0, y = 0, width = 0, height = 0] = region;
        return (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one page keep their order
            key={index}
            className={missing.has(index) ? 'viewer-text-drawn' : undefined}
            x={x * page.width}
            y={(y + height * 0.82) * page.height}
            fontSize={height * page.height * 0.9}
            textLength={width * page.width}
            lengthAdjust="spacingAndGlyphs"
          >
            {text}
          </text>
        );
      })}
    </svg>
  );
}

function Mark({ region, page, className }: { region: Region | undefined; page: Size; className: string }) {
  if (!region) return null;
  const [x = 0, y = 0, width = 0, height = 0] = region;
  return (
    <rect
      className={className}
      x={x * page.width}
      y={y * page.height}
      width={width * page.width}
      height={height * page.height}
    />
  );
}
