import { type ComponentType, useContext, useEffect, useState } from 'react';
import { EndedContext } from './ended-context.ts';

const LATER_MS = 2_000;

/** What every form is made of comes while the reader reads: the first form opens as fast as the next. */
const fetchForms = async (): Promise<void> => {
  await Promise.all([
    import('../shared/form/house-form.tsx'),
    import('../shared/form/use-house-form.ts'),
    import('../shared/form/fields.ts'),
  ]);
};
const fetchDialog = async (): Promise<ComponentType> => (await import('./ended/dialog.tsx')).EndedDialog;

/**
 * The dialog of an ended session, fetched while somebody is signed in: it must be here when the network may not be. A
 * network that is lost before it came takes no page down; it is fetched again later.
 */
export const SessionEnded = () => {
  const { ended, mayEnd } = useContext(EndedContext);
  const [Dialog, setDialog] = useState<ComponentType>();
  const [tries, setTries] = useState(0);
  const isWanted = Dialog === undefined && (mayEnd || ended);
  useEffect(() => {
    if (!isWanted) return undefined;
    const again = (): void => setTries((n) => n + 1);
    const timer = setTimeout(
      () => void Promise.all([fetchDialog(), fetchForms()]).then(([found]) => setDialog(() => found), again),
      ended && tries === 0 ? 0 : LATER_MS,
    );
    return () => clearTimeout(timer);
  }, [isWanted, ended, tries]);
  return Dialog === undefined ? null : <Dialog />;
};
