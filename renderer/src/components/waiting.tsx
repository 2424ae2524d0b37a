import { useEffect, useState } from 'react';
import { useMessages } from '../messages/context.tsx';

/** A quiet line while something is being read; the first moments show nothing, so that quick answers don't flicker. */
export function Waiting() {
  const { common } = useMessages();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return late ? <p className="waiting">{common.loading}</p> : null;
}
