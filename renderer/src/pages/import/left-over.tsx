import { Button } from 'antd';
import { useClient } from '../../api/client.tsx';
import type { JobRoute } from '../../api/job-store.ts';
import { useQuery } from '../../api/use-query.ts';
import { useConfirm } from '../../components/confirm.tsx';
import { useMessages } from '../../messages/context.tsx';

interface Props {
  /** Changes when an import has ended. */
  ended: number;
  onStart(route: Extract<JobRoute, 'imports.continue'>): void;
}

const mostNamed = 5;

/** Cases that an earlier import left unread, also one of an earlier run of the program. */
export function LeftOver({ ended, onStart }: Props) {
  return <Offer key={ended} onStart={onStart} />;
}

function Offer({ onStart }: Pick<Props, 'onStart'>) {
  const { importing, common } = useMessages();
  const { leftOver: words } = importing;
  const { call } = useClient();
  const confirm = useConfirm();
  const waiting = useQuery('imports.waiting', {});
  const cases = waiting.value?.cases ?? [];
  if (cases.length === 0) return null;
  const discard = async () => {
    const sure = await confirm({
      title: words.discard,
      text: words.discardAsk(cases.length),
      action: words.discard,
    });
    if (!sure) return;
    await call('imports.discard', {});
    waiting.reload();
  };
  const names = cases.slice(0, mostNamed).map(({ name }) => name);
  return (
    <section className="panel panel-note no-print" aria-label={words.label}>
      <p>{words.text(cases.length, names.join(common.listSeparator), cases.length > mostNamed)}</p>
      <div className="row-flex">
        <Button type="primary" onClick={() => onStart('imports.continue')}>
          {words.goOn}
        </Button>
        <Button onClick={() => void discard()}>{words.discard}</Button>
      </div>
    </section>
  );
}
