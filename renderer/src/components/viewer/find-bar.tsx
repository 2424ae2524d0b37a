import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useMessages } from '../../messages/context.tsx';
import type { Finding } from './find-text.ts';

interface Props {
  finding: Finding;
  onStep(by: 1 | -1): void;
  onClose(): void;
}

/** 在卷内查找: Enter goes on, Shift+Enter back, Esc closes. */
export function FindBar({ finding, onStep, onClose }: Props) {
  const { viewer, common } = useMessages();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const { text, hits, at, more } = finding;
  return (
    <search className="viewer-find">
      <input
        ref={input}
        aria-label={viewer.find}
        placeholder={viewer.find}
        maxLength={100}
        value={text}
        onChange={(event) => finding.setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') onClose();
          else return;
          event.preventDefault();
        }}
      />
      <span role="status">
        {text.trim() === ''
          ? ''
          : hits.length === 0
            ? viewer.notFound
            : viewer.foundAt(at + 1, hits.length, more)}
      </span>
      <Button size="small" disabled={hits.length === 0} onClick={() => onStep(-1)}>
        {viewer.findPrevious}
      </Button>
      <Button size="small" disabled={hits.length === 0} onClick={() => onStep(1)}>
        {viewer.findNext}
      </Button>
      <Button size="small" onClick={onClose}>
        {common.close}
      </Button>
    </search>
  );
}
