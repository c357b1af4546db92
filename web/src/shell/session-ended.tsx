import { lazy, Suspense, useContext, useEffect, useState } from 'react';
import { EndedContext } from './ended-context.ts';

const Dialog = lazy(async () => ({ default: (await import('./ended/dialog.tsx')).EndedDialog }));

/** The dialog of an ended session, fetched while somebody is signed in: it must be here when the network may not be. */
export const SessionEnded = () => {
  const { ended, mayEnd } = useContext(EndedContext);
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (!mayEnd || wanted) return;
    const timer = setTimeout(() => setWanted(true), 2_000);
    return () => clearTimeout(timer);
  }, [mayEnd, wanted]);
  if (!wanted && !ended) return null;
  return (
    <Suspense>
      <Dialog />
    </Suspense>
  );
};
