import { Link } from 'wouter';
import { links } from '../../address/links.ts';
import { useQuery } from '../../api/use-query.ts';
import { Loaded } from '../../components/loaded.tsx';
import { useMessages } from '../../messages/context.tsx';

/** Self-check in one line, and what is not set up yet. */
export function Reminders() {
  const { home, common, settings } = useMessages();
  const check = useQuery('app.selfCheck', {}, ['cases']);
  const parameters = useQuery('parameters.list', {}, ['parameters']);
  const nextYear = new Date().getFullYear() + 1;
  const unset = (parameters.value?.parameters ?? []).filter(
    ({ definition, office, usedBy }) =>
      definition.scope === 'local' &&
      definition.values.length === 0 &&
      office.length === 0 &&
      usedBy.length > 0,
  );
  return (
    <section className="home-reminders">
      <Loaded query={check}>
        {(value) => (
          <>
            <p>
              {common.titled(home.selfCheck, '')}
              {value.checks
                .map((line) => `${line.name} ${line.text}${line.ok ? '' : settings.notOk}`)
                .join(' · ')}{' '}
              <Link href={links.settings('about')}>{home.selfCheckShow}</Link>
            </p>
            {!value.calendarYears.includes(nextYear) && <p>{home.calendarMissing(nextYear)}</p>}
          </>
        )}
      </Loaded>
      {unset.length > 0 && (
        <p>
          {home.parametersMissing(unset.length)}{' '}
          <Link href={links.library({ tab: 'parameters' })}>{home.parametersSet}</Link>
        </p>
      )}
    </section>
  );
}
