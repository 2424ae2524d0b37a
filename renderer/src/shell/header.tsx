import { Fragment } from 'react';
import { Link } from 'wouter';
import { useKeyLabel } from '../commands/provider.tsx';
import { Icon } from '../components/icon.tsx';
import { useMessages } from '../messages/context.tsx';
import { useProfiles } from '../office/profiles.tsx';
import { useTrail } from './trail.tsx';

interface Props {
  onPalette(): void;
  onHelp(): void;
  onReviewer(): void;
}

export function Header({ onPalette, onHelp, onReviewer }: Props) {
  const { common, shell } = useMessages();
  const { current, known } = useProfiles();
  const keyLabel = useKeyLabel();
  return (
    <header className="header">
      <Trail />
      <button type="button" className="header-search" onClick={onPalette}>
        <Icon name="search" />
        <span className="clip">{shell.search}</span>
        <kbd>{keyLabel('app.palette')}</kbd>
      </button>
      <button type="button" className="header-button" onClick={onHelp} aria-label={shell.help}>
        <kbd>{keyLabel('app.help')}</kbd>
        <span className="header-word">{shell.help}</span>
      </button>
      <button
        type="button"
        className={current || !known ? 'header-button' : 'header-button header-urgent'}
        title={shell.reviewerNote}
        onClick={onReviewer}
        data-reviewer={current?.name ?? ''}
      >
        <Icon name="person" />
        <span className="clip">{current ? current.name : known ? shell.reviewerNone : common.loading}</span>
      </button>
    </header>
  );
}

function Trail() {
  const { common, shell } = useMessages();
  const trail = useTrail();
  return (
    <nav className="trail clip" aria-label={shell.trail}>
      {[{ text: common.program }, ...trail].map((crumb, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: crumbs have no identity but their place
        <Fragment key={index}>
          {index > 0 && <span aria-hidden="true">{' › '}</span>}
          {'to' in crumb && crumb.to !== undefined ? (
            <Link href={crumb.to}>{crumb.text}</Link>
          ) : (
            <span>{crumb.text}</span>
          )}
        </Fragment>
      ))}
    </nav>
  );
}
