import { Button } from 'antd';
import { useState } from 'react';
import { useMessages } from '../messages/context.tsx';

/** Copies text without asking for the clipboard permission, which the hosts deny. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { common } = useMessages();
  const [copied, setCopied] = useState(false);
  return (
    <Button
      onClick={() => {
        copyText(text);
        setCopied(true);
      }}
    >
      {copied ? common.copied : (label ?? common.copy)}
    </Button>
  );
}

export function copyText(text: string): void {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', put, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
}
