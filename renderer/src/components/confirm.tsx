import { Button } from 'antd';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { useMessages } from '../messages/context.tsx';
import { Dialog } from './dialog.tsx';

export interface Question {
  title: string;
  text: ReactNode;
  /** Verb on the button that goes ahead. */
  action: string;
}

type Ask = (question: Question) => Promise<boolean>;

const ConfirmContext = createContext<Ask>(() => Promise.resolve(false));

/** Asks before the few acts that cannot be taken back with one key. */
export function ConfirmProvider({ children }: { children: ReactNode }) {
  const { common } = useMessages();
  const [open, setOpen] = useState<{ question: Question; answer(yes: boolean): void }>();
  const ask = useCallback<Ask>(
    (question) =>
      new Promise((resolve) =>
        setOpen({
          question,
          answer: (yes) => {
            setOpen(undefined);
            resolve(yes);
          },
        }),
      ),
    [],
  );
  return (
    <ConfirmContext value={ask}>
      {children}
      {open && (
        <Dialog
          title={open.question.title}
          onClose={() => open.answer(false)}
          actions={
            <>
              <Button onClick={() => open.answer(false)}>{common.cancel}</Button>
              <Button type="primary" onClick={() => open.answer(true)}>
                {open.question.action}
              </Button>
            </>
          }
        >
          {open.question.text}
        </Dialog>
      )}
    </ConfirmContext>
  );
}

export function useConfirm(): Ask {
  return useContext(ConfirmContext);
}
