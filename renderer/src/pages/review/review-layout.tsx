import { type ReactNode, useState } from 'react';
import type { Width } from '../../design/use-width.ts';
import { useMessages } from '../../messages/context.tsx';
import { SplitPanes } from './split-panes.tsx';

interface Props {
  width: Width;
  showsArithmetic: boolean;
  sheet: ReactNode;
  arithmetic: ReactNode;
  /** Absent for a file on paper of which the program holds nothing: the sheet takes its place. */
  evidence: ReactNode | undefined;
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
    const sheetCell = <div className="review-cell">{middle}</div>;
    const judgeCell = (
      <div className="review-cell review-stack">
        {judge}
        <div className="review-scroll">{detail}</div>
      </div>
    );
    return evidence === undefined ? (
      <SplitPanes key="wide-paper" name="review.wide.paper" shares={[62, 38]}>
        {sheetCell}
        {judgeCell}
      </SplitPanes>
    ) : (
      <SplitPanes key="wide" name="review.wide" shares={[34, 37, 29]}>
        <div className="review-cell">{evidence}</div>
        {sheetCell}
        {judgeCell}
      </SplitPanes>
    );
  }
  if (width === 'medium') {
    const sheetCell = (
      <div className="review-cell review-split">
        <div className="review-cell">{middle}</div>
        {judge}
        <div className="review-scroll review-drawer">{detail}</div>
      </div>
    );
    return evidence === undefined ? (
      sheetCell
    ) : (
      <SplitPanes key="medium" name="review.medium" shares={[42, 58]}>
        <div className="review-cell">{evidence}</div>
        {sheetCell}
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
  const sheetCell = (
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
  );
  return (
    <div className="review-narrow">
      {evidence === undefined ? (
        sheetCell
      ) : (
        <SplitPanes key="narrow" name="review.narrow" shares={[40, 60]}>
          <div className="review-cell">{evidence}</div>
          {sheetCell}
        </SplitPanes>
      )}
      {judge}
    </div>
  );
}
