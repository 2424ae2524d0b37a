import type { ThemeConfig } from 'antd';

/** UI fonts of the system first; the bundled one last, so that text is never blank. */
const fontFamily = [
  "'Microsoft YaHei UI'",
  "'Microsoft YaHei'",
  "'PingFang SC'",
  "'Noto Sans CJK SC'",
  "'Source Han Sans SC'",
  "'WenQuanYi Micro Hei'",
  "'Noto Sans SC Variable'",
  'sans-serif',
].join(', ');

/** Tokens of the component library; `scale` is the reader's font size, 1 = 100 %. */
export function themeFor(scale: number): ThemeConfig {
  const px = (size: number) => Math.round(size * scale);
  return {
    token: {
      fontFamily,
      fontSize: px(14),
      controlHeight: px(30),
      controlHeightSM: px(26),
      colorPrimary: '#0b5cad',
      colorLink: '#0b5cad',
      colorError: '#b42318',
      colorWarning: '#8a5a00',
      colorSuccess: '#1a6b33',
      colorText: '#1f2329',
      colorTextSecondary: '#595f69',
      colorTextDescription: '#595f69',
      colorTextPlaceholder: '#6b717b',
      colorTextDisabled: '#6b717b',
      colorBorder: '#9aa0aa',
      borderRadius: 4,
      motion: false,
    },
  };
}
