import { moment } from '../src/shared/format/format.ts';
import { importStatement, type Move, moveClock, readClock } from './machine.ts';
import type { Store } from './store.ts';
import { pageLanguage, say } from './wording.ts';

const LOOK_MS = 500;

/** Pages that show what has changed meanwhile read it again. */
const tellPage = (): void => {
  window.dispatchEvent(new CustomEvent('kt:moved'));
};

const moved = async (by: Move): Promise<string> => {
  try {
    const { now } = await moveClock(by);
    return say('moved', { moment: moment(pageLanguage(), now) });
  } catch {
    return say('failed');
  }
};

/** Moves the clock; while the machine handles what falls due on the way, the bar shows how far it has come. */
export const move = async (store: Store, by: Move): Promise<void> => {
  if (store.view().moving) return;
  store.change({ moving: true, status: say('moving') });
  const looking = setInterval(() => void readClock().then((clock) => store.change({ clock })), LOOK_MS);
  const status = await moved(by);
  clearInterval(looking);
  await store.refresh();
  store.change({ moving: false, status });
  tellPage();
};

/** The bank's answer, fetched and taken in by one press. */
export const takeStatement = async (store: Store): Promise<void> => {
  const done = await importStatement();
  await store.refresh();
  store.change({ status: say(done ? 'bank_done' : 'bank_failed') });
  if (done) tellPage();
};
