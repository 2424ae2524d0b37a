import { useMessages } from '../messages/context.tsx';
import { PagePicture } from './page-picture.tsx';
import { usePageImage } from './use-page-image.ts';

interface Props {
  caseId: string;
  place: { document: string; field?: string; page?: number };
}

/** The page that evidence was read from, where the program holds the original; else nothing. */
export function EvidencePicture({ caseId, place: { document, field, page: number } }: Props) {
  const { confirming } = useMessages();
  const { page } = usePageImage({
    case: caseId,
    document,
    ...(field === undefined ? {} : { field }),
    ...(number === undefined ? {} : { page: number }),
  });
  if (page?.url === undefined) return null;
  const { view } = page;
  const name = view.name?.replace(/^.*\//, '') ?? '';
  return (
    <div className="evidence-picture">
      <PagePicture
        url={page.url}
        label={confirming.imageOf(name, view.page)}
        region={view.region}
        fit="width"
        lines={view.lines}
      />
    </div>
  );
}
