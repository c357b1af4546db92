import { moment } from '../src/shared/format/format.ts';
import { button, element } from './element.ts';
import { unread } from './kept.ts';
import type { Move } from './machine.ts';
import type { SheetName, View } from './view.ts';
import { pageLanguage, say, type Word } from './wording.ts';

const DAY_HOURS = 24;
const WEEK_HOURS = 168;
const MOVES: readonly { readonly word: Word; readonly move: Move }[] = [
  { word: 'hour', move: { hours: 1 } },
  { word: 'day', move: { hours: DAY_HOURS } },
  { word: 'week', move: { hours: WEEK_HOURS } },
];

export type StripActs = {
  readonly move: (move: Move) => void;
  readonly toggle: () => void;
  readonly open: (sheet: SheetName) => void;
};

const told = (at: string): string => moment(pageLanguage(), at);

const mailLabel = ({ self, letters }: View): string => {
  const count = unread(self, letters).length;
  return count === 0 ? say('mail') : say('mail_count', { count: String(count) });
};

const bankLabel = ({ waiting }: View): string =>
  waiting === 0 ? say('bank') : say('bank_count', { count: String(waiting) });

const LABELS: { readonly [S in SheetName]: (view: View) => string } = {
  guide: () => say('guide'),
  people: ({ self }) => self?.name ?? say('nobody'),
  mail: mailLabel,
  bank: bankLabel,
};

const SHEETS: readonly SheetName[] = ['guide', 'people', 'mail', 'bank'];
const nextLabel = ({ clock: { nextDue } }: View): string =>
  nextDue === null ? say('next_none') : say('next', { moment: told(nextDue) });

/** The row with the clock, the moves and the three doors to the sheets. */
export const createStrip = (acts: StripActs) => {
  const now = element('span', { class: 'kt-panel-now' });
  const hint = element('span', { class: 'kt-panel-hint' });
  const toggle = button({ class: 'kt-panel-toggle', 'aria-controls': 'kt-panel-tools' }, acts.toggle, hint);
  const moves = MOVES.map(({ word, move }) => ({ word, made: button({}, () => acts.move(move)) }));
  const next = button({}, () => acts.move({ next: true }));
  const group = element('div', { class: 'kt-panel-moves', role: 'group' }, ...moves.map(({ made }) => made), next);
  const doors = SHEETS.map((name) => ({
    name,
    made: button({ 'aria-controls': 'kt-panel-sheet', 'data-sheet': name }, () => acts.open(name)),
  }));
  const tools = element(
    'div',
    { class: 'kt-panel-tools', id: 'kt-panel-tools' },
    group,
    ...doors.map(({ made }) => made),
  );
  const root = element('div', { class: 'kt-panel-strip' }, now, tools, toggle);
  const show = (view: View): void => {
    now.textContent = told(view.clock.now);
    hint.textContent = say(view.open ? 'close' : 'open_short');
    if (view.open) toggle.removeAttribute('aria-label');
    else toggle.setAttribute('aria-label', say('open'));
    toggle.setAttribute('aria-expanded', String(view.open));
    tools.hidden = !view.open;
    group.setAttribute('aria-label', say('moves'));
    for (const { word, made } of moves) made.textContent = say(word);
    next.textContent = nextLabel(view);
    for (const made of [...moves.map((one) => one.made), next]) made.setAttribute('aria-disabled', String(view.moving));
    if (view.clock.nextDue === null) next.setAttribute('aria-disabled', 'true');
    for (const { name, made } of doors) {
      made.textContent = LABELS[name](view);
      made.setAttribute('aria-expanded', String(view.sheet === name));
    }
  };
  const doorOf = (name: SheetName) => doors.find((door) => door.name === name)?.made;
  return { root, show, doorOf };
};
