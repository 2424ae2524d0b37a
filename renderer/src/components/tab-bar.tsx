import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import './tab-bar.css';

interface Props<Name extends string> {
  label: string;
  tabs: readonly { name: Name; title: string }[];
  current: Name;
  onChange(name: Name): void;
  /** Content of the current tab. */
  children: ReactNode;
  /** The content scrolls by itself and fills the rest of the page. */
  fills?: boolean;
}

/** Tabs: arrows move between them, the panel follows. */
export function TabBar<Name extends string>(props: Props<Name>) {
  const { label, tabs, current, onChange, children, fills = false } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const at = tabs.findIndex((tab) => tab.name === current);
    const next = (at + by + tabs.length) % tabs.length;
    const tab = tabs[next];
    if (!tab) return;
    onChange(tab.name);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div className={fills ? 'tabs tabs-fill' : 'tabs'}>
      <div ref={list} className="tab-list no-print" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.name}
            id={`${id}-${tab.name}`}
            type="button"
            role="tab"
            className="tab"
            aria-selected={tab.name === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab.name === current ? 0 : -1}
            onClick={() => onChange(tab.name)}
          >
            {tab.title}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} className="tab-panel" role="tabpanel" aria-labelledby={`${id}-${current}`}>
        {children}
      </div>
    </div>
  );
}
