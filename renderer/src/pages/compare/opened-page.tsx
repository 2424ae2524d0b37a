import { PagePicture } from '../../components/page-picture.tsx';
import { usePageImage } from '../../components/use-page-image.ts';
import { useMessages } from '../../messages/context.tsx';

interface Props {
  caseId: string;
  document: string;
  title: string;
  field: string;
  page: number | undefined;
  onClose(): void;
}

/** The page that a cell was read from, with its place outlined. */
export function OpenedPage({ caseId, document, title, field, page: number, onClose }: Props) {
  const { compare, common, confirming } = useMessages();
  const { page, error } = usePageImage({
    case: caseId,
    document,
    field,
    ...(number === undefined ? {} : { page: number }),
  });
  const view = page?.view;
  return (
    <section className="compare-page" data-pane tabIndex={-1}>
      <header className="row-flex">
        <strong>{compare.pageOf(title, number === undefined ? '' : common.page(number))}</strong>
        <button type="button" className="link-button push" onClick={onClose}>
          {compare.closePage}
        </button>
      </header>
      {page?.url !== undefined && view ? (
        <PagePicture
          url={page.url}
          label={confirming.imageOf(view.name?.replace(/^.*\//, '') ?? '', view.page)}
          region={view.region}
          fit="width"
          lines={view.lines}
        />
      ) : (
        (page || error) && <p className="quiet">{error?.message ?? compare.noImage}</p>
      )}
    </section>
  );
}
