import { Button } from 'antd';
import { type DragEvent, useState } from 'react';
import type { FileRef } from '../../../../shared/generated/schemas.ts';
import { useClient } from '../../api/client.tsx';
import { droppedItems } from '../../bridge/dropped.ts';
import { useMessages } from '../../messages/context.tsx';

interface Props {
  disabled: boolean;
  onFiles(choose: () => Promise<FileRef[]>): void;
}

/** Files, a folder, or a drop of either. */
export function DropArea({ disabled, onFiles }: Props) {
  const { importing } = useMessages();
  const { bridge } = useClient();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    // The browser takes the dropped items back once the handler is over.
    const items = droppedItems(event.dataTransfer, bridge.host);
    onFiles(async () => bridge.takeDropped(await items));
  };
  return (
    <section
      className={over ? 'drop-area drop-over' : 'drop-area'}
      aria-label={importing.title}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Button
        type="primary"
        disabled={disabled}
        onClick={() => onFiles(() => bridge.pickFiles({ extensions: [], multiple: true, folder: false }))}
      >
        {importing.files}
      </Button>
      <Button
        disabled={disabled}
        onClick={() => onFiles(() => bridge.pickFiles({ extensions: [], multiple: false, folder: true }))}
      >
        {importing.folder}
      </Button>
      <span className="quiet">{over ? importing.dropHere : importing.drop}</span>
    </section>
  );
}
