import { useGo } from '../../../../shared/page/use-path.ts';
import { waitsAt } from './read-signing.ts';

/** Leads to the second signature that an act waits for; whoever signs alone stays where the act was done. */
export const useAfterBinding = () => {
  const go = useGo();
  return (done: { readonly id: string }): void => {
    const to = waitsAt(done);
    if (to !== undefined) void go(to);
  };
};
