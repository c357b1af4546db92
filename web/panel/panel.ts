import './panel.css';
import { move, takeStatement } from './deeds.ts';
import { element } from './element.ts';
import { keepOpen, markRead } from './kept.ts';
import { createSheet } from './sheet.ts';
import { openStore } from './store.ts';
import { createStrip } from './strip.ts';
import type { SheetName } from './view.ts';
import { say } from './wording.ts';

const REFRESH_MS = 15_000;

/** The page scrolls as far as before: the strip takes its own room below it. */
const keepRoom = (root: HTMLElement, sheet: HTMLElement): void => {
  new ResizeObserver(() => {
    const height = `${String(root.offsetHeight - sheet.offsetHeight)}px`;
    document.documentElement.style.setProperty('--kt-panel-height', height);
  }).observe(root);
};

/** The bar at the bottom of every page of one machine: the clock, who one is, the mailbox and the bank. */
const mount = async (): Promise<void> => {
  const store = await openStore();
  const { view, change, refresh } = store;
  const leaveSheet = (): void => {
    if (view().sheet === 'mail') markRead(view().self, view().letters);
    change({ sheet: undefined });
  };
  const close = (): void => {
    const { sheet: name } = view();
    leaveSheet();
    if (name !== undefined) strip.doorOf(name)?.focus();
  };
  const open = (name: SheetName): void => {
    if (view().sheet === name) {
      close();
      return;
    }
    leaveSheet();
    change({ sheet: name });
    sheet.focus();
  };
  const toggle = (): void => {
    keepOpen(!view().open);
    leaveSheet();
    change({ open: !view().open });
  };

  const strip = createStrip({ move: (by) => void move(store, by), toggle, open });
  const sheet = createSheet({ importStatement: () => void takeStatement(store) });
  const status = element('p', { class: 'kt-panel-status', role: 'status' });
  const root = element('aside', { class: 'kt-panel' }, strip.root, status, sheet.root);
  store.follow((shown) => {
    root.setAttribute('aria-label', say('label'));
    root.toggleAttribute('data-moving', shown.moving);
    status.textContent = shown.status;
    strip.show(shown);
    sheet.show(shown);
  });
  root.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  document.body.append(root);
  keepRoom(root, sheet.root);
  new MutationObserver(() => void refresh()).observe(document.documentElement, { attributeFilter: ['lang'] });
  setInterval(() => {
    if (!document.hidden && !view().moving) void refresh();
  }, REFRESH_MS);
};

void mount();
