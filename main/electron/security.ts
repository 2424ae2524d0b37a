import type { BrowserWindowConstructorOptions, Session, WebContents, WebFrameMain } from 'electron';

export const pageScheme = 'app';
const pageHost = 'mingjuan';
export const pageUrl = `${pageScheme}://${pageHost}/index.html`;

/** Whether an address belongs to the program's own page. (`origin` of such a URL is the text "null".) */
export function isOwnPage(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${pageScheme}:` && url.host === pageHost;
}

/** Whether a message comes from the top frame of the program's own page. */
export function isTrustedSender(frame: Pick<WebFrameMain, 'url' | 'parent'> | null): boolean {
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}

export function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    title: '明卷',
    width: 1366,
    height: 768,
    minWidth: 880,
    minHeight: 440,
    show: false,
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      // The spell checker would download dictionaries.
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  };
}

/** Denies every permission and every request that leaves the program. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isLocalRequest(request.url) }));
}

/** Keeps a window on its own page: no foreign navigation, no pop-ups, no embedded views. */
export function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

function isLocalRequest(address: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  if (url.protocol === 'blob:' || url.protocol === 'data:' || url.protocol === 'devtools:') return true;
  return isOwnPage(address);
}
