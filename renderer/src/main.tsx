import '@fontsource-variable/noto-sans-sc/wght.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { openBridge } from './bridge/open.ts';

const root = createRoot(document.getElementById('root')!);
const opened = await openBridge();
if (opened.ok) root.render(<App bridge={opened.value} nonce={pageNonce()} />);
else root.render(<p role="alert">{opened.error.message}</p>);

/** The nonce that lets antd add its styles under the page's policy. */
function pageNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
}
