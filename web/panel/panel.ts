import './panel.css';
import { moment } from '../src/shared/format/format.ts';
import { element } from './element.ts';
import { keepOpen, markRead, wasOpen } from './kept.ts';
import {
  type ClockState,
  importStatement,
  type Move,
  moveClock,
  readClock,
  readMail,
  readPeople,
  readWaiting,
} from './machine.ts';
import { createSheet } from './sheet.ts';
import { createStrip } from './strip.ts';
import type { SheetName, View } from './view.ts';
import { pageLanguage, say } from './wording.ts';

const LOOK_MS = 500;
const REFRESH_MS = 15_000;

/** Pages that show what the clock has changed read it again. */
const tellPage = (): void => {
  window.dispatchEvent(new CustomEvent('kt:moved'));
};

const gather = async (): Promise<Pick<View, 'clock' | 'self' | 'people' | 'letters' | 'waiting'>> => {
  const [clock, { self: sub, people }, waiting] = await Promise.all([readClock(), readPeople(), readWaiting()]);
  const self = people.find((one) => one.sub === sub);
  const letters = self?.email === undefined ? [] : await readMail(self.email);
  return { clock, self, people, letters, waiting };
};

/** The bar at the bottom of every page of one machine: the clock, who one is, the mailbox and the bank. */
const mount = async (): Promise<void> => {
  let view: View = { ...(await gather()), moving: false, open: wasOpen(), sheet: undefined };
  const status = element('p', { class: 'kt-panel-status', role: 'status' });
  const show = (change: Partial<View>): void => {
    view = { ...view, ...change };
    root.setAttribute('aria-label', say('label'));
    root.toggleAttribute('data-moving', view.moving);
    strip.show(view);
    sheet.show(view);
  };
  const refresh = async (): Promise<void> => show(await gather());

  const close = (): void => {
    const { sheet: name } = view;
    if (name === 'mail') markRead(view.self, view.letters);
    show({ sheet: undefined });
    if (name !== undefined) strip.doorOf(name)?.focus();
  };
  const open = (name: SheetName): void => {
    if (view.sheet === name) return close();
    if (view.sheet === 'mail') markRead(view.self, view.letters);
    show({ sheet: name });
    sheet.focus();
  };
  const toggle = (): void => {
    keepOpen(!view.open);
    show({ open: !view.open, sheet: undefined });
  };

  const settled = (clock: ClockState): void => {
    status.textContent = say('moved', { moment: moment(pageLanguage(), clock.now) });
    tellPage();
  };
  const move = async (by: Move): Promise<void> => {
    if (view.moving) return;
    status.textContent = say('moving');
    show({ moving: true });
    const looking = setInterval(() => void readClock().then((clock) => show({ clock })), LOOK_MS);
    try {
      settled(await moveClock(by));
    } catch {
      status.textContent = say('failed');
    }
    clearInterval(looking);
    show({ moving: false });
    await refresh();
  };
  const takeStatement = async (): Promise<void> => {
    const done = await importStatement();
    status.textContent = say(done ? 'bank_done' : 'bank_failed');
    await refresh();
    if (done) tellPage();
  };

  const strip = createStrip({ move: (by) => void move(by), toggle, open });
  const sheet = createSheet({ close, importStatement: () => void takeStatement() });
  const root = element('aside', { class: 'kt-panel' }, strip.root, status, sheet.root);
  show({});
  document.body.append(root);
  keepRoom(root, strip.root);
  new MutationObserver(() => void refresh()).observe(document.documentElement, { attributeFilter: ['lang'] });
  setInterval(() => void (document.hidden || view.moving ? undefined : refresh()), REFRESH_MS);
};

/** The page scrolls as far as before: the strip takes its own room below it. */
const keepRoom = (root: HTMLElement, strip: HTMLElement): void => {
  new ResizeObserver(() => {
    document.documentElement.style.setProperty('--kt-panel-height', `${String(root.offsetHeight)}px`);
  }).observe(strip);
};

void mount();
