import { Link, useLocation } from 'wouter';
import { links } from '../address/links.ts';
import { Icon, type IconName } from '../components/icon.tsx';
import { useMessages } from '../messages/context.tsx';

const pages = [
  'home',
  'import',
  'cases',
  'campaigns',
  'reports',
  'stats',
  'library',
  'settings',
] as const satisfies readonly IconName[];

/** Pages in the order of the work, icon and word. */
export function Rail() {
  const { shell } = useMessages();
  const [path] = useLocation();
  return (
    <nav className="rail" aria-label={shell.navigation}>
      {pages.map((page) => {
        const here = path.startsWith(`/${page}`) || (page === 'home' && path === '/');
        return (
          <Link
            key={page}
            href={links[page]()}
            className="rail-link"
            title={shell.pages[page]}
            aria-current={here ? 'page' : undefined}
          >
            <Icon name={page} />
            <span className="rail-word">{shell.pages[page]}</span>
          </Link>
        );
      })}
    </nav>
  );
}
