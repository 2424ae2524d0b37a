import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useDialogCommands } from '../commands/provider.tsx';
import { useMessages } from '../messages/context.tsx';
import './dialog.css';

interface Props {
  title: string;
  onClose(): void;
  children: ReactNode;
  /** Buttons at the foot; without them only 关闭. */
  actions?: ReactNode;
  wide?: boolean;
}

/** A modal dialog: the browser keeps focus inside, Esc closes, focus goes back to where it was. */
export function Dialog({ title, onClose, children, actions, wide = false }: Props) {
  const { common } = useMessages();
  const element = useRef<HTMLDialogElement>(null);
  useDialogCommands(true);
  useEffect(() => {
    const dialog = element.current;
    const opener = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id="dialog-title" className="dialog-title">
        {title}
      </h2>
      <div className="dialog-body">{children}</div>
      <div className="dialog-actions">{actions ?? <Button onClick={onClose}>{common.close}</Button>}</div>
    </dialog>
  );
}
