import { Button } from 'antd';
import { useState } from 'react';
import type { DrawCheck, DrawView } from '../../../../shared/generated/schemas.ts';
import { useClient } from '../../api/client.tsx';
import { localTime } from '../../components/words.ts';
import { useMessages } from '../../messages/context.tsx';
import type { TabProps } from './page.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

/** After the draw: seed and hashes, the proof, the printed record. */
export function DrawFacts({ view, draw, onError }: TabProps & { draw: DrawView }) {
  const { campaigns } = useMessages();
  const words = campaigns.draw;
  const client = useClient();
  const [check, setCheck] = useState<DrawCheck>();
  const [voiding, setVoiding] = useState(false);
  const verify = async () => {
    const checked = await client.call('campaigns.checkDraw', { campaign: view.campaign });
    onError(checked.ok ? undefined : checked.error);
    setCheck(checked.ok ? checked.value : undefined);
  };
  return (
    <div className="panel panel-note">
      <DrawLines draw={draw} drawn={view.members} />
      <div className="row-flex">
        <Button onClick={() => void verify()}>{words.check}</Button>
        <Button onClick={() => print()}>{words.print}</Button>
        {view.begun === 0 && <Button onClick={() => setVoiding(true)}>{`${words.voidDraw}…`}</Button>}
      </div>
      <div role="status">{check && <Checked check={check} />}</div>
      {voiding && (
        <ReasonDialog
          title={words.voidTitle}
          text={words.voidText}
          action={words.voidDraw}
          onClose={() => setVoiding(false)}
          onAct={async (reason) => {
            const done = await client.call('campaigns.voidDraw', { campaign: view.campaign, reason });
            return done.ok ? undefined : done.error;
          }}
        />
      )}
    </div>
  );
}

/** What identifies a draw, on screen and on paper. */
export function DrawLines({ draw, drawn }: { draw: DrawView; drawn: number }) {
  const { campaigns } = useMessages();
  const words = campaigns.draw;
  return (
    <dl className="draw-lines">
      <dt>{words.seed}</dt>
      <dd>
        <strong>{draw.seed}</strong>
        {` · ${words.drawn(drawn)} · ${words.drawnBy(draw.by, localTime(draw.at))}`}
      </dd>
      {draw.times > 1 && <dd className="draw-whole">{words.times(draw.times)}</dd>}
      <dt>{words.populationHash}</dt>
      <dd className="hash">{draw.populationHash}</dd>
      <dt>{words.listHash}</dt>
      <dd className="hash">{draw.listHash}</dd>
    </dl>
  );
}

function Checked({ check }: { check: DrawCheck }) {
  const { campaigns } = useMessages();
  const words = campaigns.draw;
  return (
    <>
      <p className={check.same ? undefined : 'field-problem'}>
        <strong>
          {check.same ? words.checkSame(check.population, check.drawn, check.replaced) : words.checkDiffers}
        </strong>
      </p>
      {check.example && (
        <>
          <p className="quiet">{words.checkHow}</p>
          <p className="hash">{check.example.line}</p>
          <p className="hash">{check.example.hash}</p>
        </>
      )}
    </>
  );
}
