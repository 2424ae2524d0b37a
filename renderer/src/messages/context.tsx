import { createContext, type ReactNode, useContext } from 'react';
import { en } from './en.ts';
import { type Messages, zhCN } from './zh-CN.ts';

export type Language = 'zh-CN' | 'en';

const tables: Record<Language, Messages> = { 'zh-CN': zhCN, en };
const MessagesContext = createContext<Messages>(zhCN);

export function MessagesProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <MessagesContext value={tables[language]}>{children}</MessagesContext>;
}

export function useMessages(): Messages {
  return useContext(MessagesContext);
}
