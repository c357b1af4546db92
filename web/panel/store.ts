import { wasOpen } from './kept.ts';
import { readClock, readMail, readPeople, readWaiting } from './machine.ts';
import type { View } from './view.ts';

export type Store = {
  readonly view: () => View;
  readonly change: (change: Partial<View>) => void;
  /** Asks the machine anew. */
  readonly refresh: () => Promise<void>;
  readonly follow: (shown: (view: View) => void) => void;
};

const gather = async (): Promise<Pick<View, 'clock' | 'self' | 'people' | 'letters' | 'waiting'>> => {
  const [clock, { self: sub, people }, waiting] = await Promise.all([readClock(), readPeople(), readWaiting()]);
  const self = people.find((one) => one.sub === sub);
  const letters = self?.email === undefined ? [] : await readMail(self.email);
  return { clock, self, people, letters, waiting };
};

/** What the bar shows, and who is told when it changes. */
export const openStore = async (): Promise<Store> => {
  let view: View = { ...(await gather()), moving: false, open: wasOpen(), sheet: undefined, status: '' };
  const followers: ((view: View) => void)[] = [];
  const change = (part: Partial<View>): void => {
    view = { ...view, ...part };
    for (const shown of followers) shown(view);
  };
  return {
    view: () => view,
    change,
    refresh: async () => change(await gather()),
    follow: (shown) => {
      followers.push(shown);
      shown(view);
    },
  };
};
