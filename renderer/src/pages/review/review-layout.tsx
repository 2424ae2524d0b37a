import { type ReactNode, useState } from 'react';
import type { Width } from '../../design/use-width.ts';
import { useMessages } from '../../messages/context.tsx';
import { SplitPanes } from './split-panes.tsx';

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
 * Three widths: three panes; the page beside the sheet with the detail as a drawer under it; the page beside one pane
 * with tabs. The verdict row shows in all of them.
 */
export function ReviewLayout(props: Props) {
  const { width, sheet, arithmetic, evidence, detail, judge, showsArithmetic } = props;
  const middle = showsArithmetic ? arithmetic : sheet;
  if (width === 'wide') {
    return (
      <SplitPanes key="wide" name="review.wide" shares={[34, 37, 29]}>
        <div className="review-cell">{evidence}</div>
        <div className="review-cell">{middle}</div>
        <div className="review-cell review-stack">
          {judge}
          <div className="review-scroll">{detail}</div>
        </div>
      </SplitPanes>
    );
  }
  if (width === 'medium') {
    return (
      <SplitPanes key="medium" name="review.medium" shares={[42, 58]}>
        <div className="review-cell">{evidence}</div>
        <div className="review-cell review-split">
          <div className="review-cell">{middle}</div>
          {judge}
          <div className="review-scroll review-drawer">{detail}</div>
        </div>
      </SplitPanes>
    );
  }
  return <NarrowLayout {...props} />;
}

type Tab = 'sheet' | 'detail';

function NarrowLayout({ sheet, arithmetic, evidence, detail, judge, showsArithmetic }: Props) {
  const { review } = useMessages();
  const [tab, setTab] = useState<Tab>('sheet');
  const titles: Record<Tab, string> = {
    sheet: showsArithmetic ? review.arithmetic : review.sheet,
    detail: review.detailPane,
  };
  return (
    <div className="review-narrow">
      <SplitPanes key="narrow" name="review.narrow" shares={[40, 60]}>
        <div className="review-cell">{evidence}</div>
        <div className="review-cell">
          <fieldset className="review-tabs no-print">
            <legend className="sr-only">{review.paneTabs}</legend>
            {(['sheet', 'detail'] as const).map((name) => (
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
          <div className="review-cell review-tab" hidden={tab !== 'sheet'}>
            {showsArithmetic ? arithmetic : sheet}
          </div>
          <div className="review-cell review-tab review-scroll" hidden={tab !== 'detail'}>
            {detail}
          </div>
        </div>
      </SplitPanes>
      {judge}
    </div>
  );
}
