import type { Bridge } from '../../../shared/bridge.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { createHttpBridge } from './http-bridge.ts';
import { openSession } from './session.ts';

declare global {
  interface Window {
    /** Exposed by the preload; absent on the loopback host. */
    readonly mingjuan?: Bridge;
  }
}

/** The bridge of whichever host this page runs on. */
export async function openBridge(): Promise<Result<Bridge>> {
  if (window.mingjuan) return ok(window.mingjuan);
  const session = await openSession();
  if (session === undefined) {
    return fail('NO_SESSION', '这个链接已经用过或已失效。请回到启动明卷的命令行窗口，按回车键取得新的链接。');
  }
  const bridge = createHttpBridge({ session, fetch: window.fetch.bind(window) });
  await bridge.connected;
  return ok(bridge);
}
