import { useEffect, useState } from 'react';
import type { FileRef } from '../../../../shared/generated/schemas.ts';
import { useClient } from '../../api/client.tsx';

/** Address of a picture that the host holds, while the component shows it. */
export function usePicture(ref: FileRef | undefined): string | undefined {
  const { bridge } = useClient();
  const [url, setUrl] = useState<string>();
  const token = ref?.token;
  // The token stands for the file.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!ref) return undefined;
    let made: string | undefined;
    let gone = false;
    void bridge.readFile(ref).then((bytes) => {
      if (gone || !bytes.ok) return;
      made = URL.createObjectURL(new Blob([new Uint8Array(bytes.value)], { type: 'image/png' }));
      setUrl(made);
    });
    return () => {
      gone = true;
      if (made !== undefined) URL.revokeObjectURL(made);
      setUrl(undefined);
    };
  }, [bridge, token]);
  return url;
}
