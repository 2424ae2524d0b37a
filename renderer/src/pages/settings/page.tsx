import { useEffect } from 'react';
import { useAddressParams } from '../../address/use-params.ts';
import { useMessages } from '../../messages/context.tsx';
import { useSetTrail } from '../../shell/trail.tsx';
import { AboutSection } from './about.tsx';
import { BackupSection } from './backup.tsx';
import { DisplaySection } from './display.tsx';
import { KeyboardSection } from './keyboard.tsx';
import { LogSection } from './log.tsx';
import { ReviewersSection } from './reviewers.tsx';
import './settings.css';

const sections = ['reviewers', 'display', 'keyboard', 'backup', 'log', 'about'] as const;
type Section = (typeof sections)[number];

const contents: Record<Section, () => React.ReactNode> = {
  reviewers: () => <ReviewersSection />,
  display: () => <DisplaySection />,
  keyboard: () => <KeyboardSection />,
  backup: () => <BackupSection />,
  log: () => <LogSection />,
  about: () => <AboutSection />,
};

export function SettingsPage() {
  const { settings, shell } = useMessages();
  useSetTrail([{ text: shell.pages.settings }]);
  const [params, setParams] = useAddressParams();
  const wanted = params.get('section');
  useEffect(() => {
    if (wanted !== null) document.getElementById(`settings-${wanted}`)?.scrollIntoView();
  }, [wanted]);
  return (
    <div className="page settings">
      <nav className="settings-nav" aria-label={settings.title}>
        {sections.map((section) => (
          <button
            key={section}
            type="button"
            className="link-button"
            aria-current={section === wanted}
            onClick={() => setParams({ section })}
          >
            {settings.sections[section]}
          </button>
        ))}
      </nav>
      <div className="settings-sections">
        <h1>{settings.title}</h1>
        {sections.map((section) => (
          <section key={section} id={`settings-${section}`} className="settings-section">
            <h2>{settings.sections[section]}</h2>
            {contents[section]()}
          </section>
        ))}
      </div>
    </div>
  );
}
