import { type ReactNode, useState } from 'react';
import type { Width } from '../../design/use-width.ts';
import { useMessages } from '../../messages/context.tsx';

interface Props {
  width: Width;
  showsArithmetic: boolean;
  sheet: ReactNode;
  arithmetic: ReactNode;
  evidence: ReactNode;
  detail: ReactNode;
  judge: ReactNode;
}

/**
 * Three widths: three panes; evidence beside the sheet with the detail as a drawer under it; evidence beside one
 * pane with tabs. The verdict row shows in all of them.
 */
export function ReviewLayout(props: Props) {
  const { width, sheet, arithmetic, evidence, detail, judge, showsArithmetic } = props;
  const middle = showsArithmetic ? arithmetic : sheet;
  if (width === 'wide') {
    return (
      <div className="review-wide">
        <div className="review-cell">{evidence}</div>
        <div className="review-cell">{middle}</div>
        <div className="review-cell review-stack">
          {judge}
          <div className="review-scroll">{detail}</div>
        </div>
      </div>
    );
  }
  if (width === 'medium') {
    return (
      <div className="review-medium">
        <div className="review-cell">{evidence}</div>
        <div className="review-cell review-split">
          <div className="review-cell">{middle}</div>
          {judge}
          <div className="review-scroll review-drawer">{detail}</div>
        </div>
      </div>
    );
  }
  return <NarrowLayout {...props} />;
}

type Tab = 'sheet' | 'detail' | 'evidence';

function NarrowLayout({ sheet, arithmetic, evidence, detail, judge, showsArithmetic }: Props) {
  const { review } = useMessages();
  const [tab, setTab] = useState<Tab>('sheet');
  const titles: Record<Tab, string> = {
    sheet: showsArithmetic ? review.arithmetic : review.sheet,
    detail: review.detailPane,
    evidence: review.evidencePane,
  };
  return (
    <div className="review-narrow">
      <fieldset className="review-tabs no-print">
        <legend className="sr-only">{review.paneTabs}</legend>
        {(['sheet', 'detail', 'evidence'] as const).map((name) => (
          <button
            key={name}
            type="button"
            className="group-tab"
            aria-pressed={tab === name}
            onClick={() => setTab(name)}
          >
            {titles[name]}
          </button>
        ))}
      </fieldset>
      <div className="review-cell" hidden={tab !== 'sheet'}>
        {showsArithmetic ? arithmetic : sheet}
      </div>
      <div className="review-cell review-scroll" hidden={tab !== 'detail'}>
        {detail}
      </div>
      <div className="review-cell" hidden={tab !== 'evidence'}>
        {evidence}
      </div>
      {judge}
    </div>
  );
}
