import { ConfigProvider, Typography } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useState } from 'react';
import type { Bridge } from '../../shared/bridge.ts';

const fontFamily = "'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans SC Variable', sans-serif";

/** The program's window. `nonce` is the page's style nonce. */
export function App({ bridge, nonce }: { bridge: Bridge; nonce: string | undefined }) {
  const [info, setInfo] = useState('');
  useEffect(() => {
    void bridge.call('app.info', {}).then((result) => {
      setInfo(
        result.ok
          ? `版本 ${result.value.version} · 数据 ${result.value.dataFolderName}`
          : result.error.message,
      );
    });
  }, [bridge]);
  return (
    <ConfigProvider
      locale={zhCN}
      theme={{ token: { fontFamily } }}
      {...(nonce === undefined ? {} : { csp: { nonce } })}
    >
      <Typography.Title>明卷</Typography.Title>
      <Typography.Text>{info}</Typography.Text>
    </ConfigProvider>
  );
}
