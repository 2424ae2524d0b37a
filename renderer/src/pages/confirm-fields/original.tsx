import { useEffect } from 'react';
import type { ByField } from '../../../../shared/generated/schemas.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMessages } from '../../messages/context.tsx';
import { markedLine } from '../confirm/marked-line.ts';
import { usePicture } from './use-picture.ts';

type Entry = ByField['entries'][number];

interface Props {
  entry: Entry;
  /** It is on the screen now. */
  onSeen(): void;
}

/** What stands in the original at the place of a value: a piece of the page, else the line of its text. */
export function Original({ entry: { case: id, value }, onSeen }: Props) {
  const { byField } = useMessages();
  const { place } = value;
  const at = place && { case: id, file: place.file, page: place.page };
  const crop = useQuery('pages.get', at && place.region ? { ...at, crop: place.region } : undefined);
  const url = usePicture(crop.value?.image);
  const hasNone = at !== undefined && (!place?.region || (crop.value !== undefined && !crop.value.image));
  const text = useQuery('pages.get', hasNone ? { ...at, image: 'none' } : undefined);
  const lines = text.value?.lines ?? [];
  const line = lines[markedLine(lines, value) ?? -1]?.text;
  const isLine = line !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when the line is there
  useEffect(() => {
    if (isLine) onSeen();
  }, [isLine]);
  if (url !== undefined)
    return (
      <img
        className="field-original"
        src={url}
        alt={byField.pieceOf(value.about, place?.page ?? 0)}
        onLoad={onSeen}
      />
    );
  if (line !== undefined) return <q className="field-original">{line}</q>;
  const isWaiting = crop.loading || text.loading || (crop.value?.image !== undefined && url === undefined);
  return <span className="field-original quiet">{isWaiting ? byField.drawing : byField.noOriginal}</span>;
}
