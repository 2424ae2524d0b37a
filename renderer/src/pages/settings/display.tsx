import { Segmented, Slider } from 'antd';
import { useState } from 'react';
import { useMessages } from '../../messages/context.tsx';
import { useChange } from './use-change.tsx';

export function DisplaySection() {
  const { settings: words } = useMessages();
  const { settings, change, problem } = useChange();
  const [scale, setScale] = useState(settings.fontScale);
  return (
    <>
      {problem}
      <div className="setting">
        <span id="setting-language">{words.language}</span>
        <Segmented
          aria-labelledby="setting-language"
          value={settings.language}
          options={[
            { value: 'zh-CN' as const, label: words.languages['zh-CN'] },
            { value: 'en' as const, label: words.languages.en },
          ]}
          onChange={(language) => change({ language })}
        />
      </div>
      <div className="setting">
        <span>{words.fontScale}</span>
        <div className="setting-scale">
          <Slider
            ariaLabelForHandle={words.fontScale}
            min={90}
            max={200}
            step={5}
            value={scale}
            tooltip={{ open: false }}
            onChange={setScale}
            onChangeComplete={(fontScale) => change({ fontScale })}
          />
          <span>{words.percent(scale)}</span>
        </div>
      </div>
      <div className="setting">
        <span id="setting-paper">{words.paper}</span>
        <Segmented
          aria-labelledby="setting-paper"
          value={settings.paper}
          options={(['white', 'cream', 'grey'] as const).map((paper) => ({
            value: paper,
            label: words.papers[paper],
          }))}
          onChange={(paper) => change({ paper })}
        />
      </div>
    </>
  );
}
