import { moment } from '../src/shared/format/format.ts';
import { button, element } from './element.ts';
import { guideSheet } from './guide.ts';
import { unread } from './kept.ts';
import { type Letter, type Person, STATEMENT, signInAs } from './machine.ts';
import type { SheetName, View } from './view.ts';
import { pageLanguage, say } from './wording.ts';

export type SheetActs = { readonly importStatement: () => void };

const titled = (title: string, ...rest: readonly Node[]): readonly Node[] => [
  element('h2', { tabindex: '-1', id: 'kt-panel-title' }, title),
  ...rest,
];

const personItem = (person: Person, self: Person | undefined): HTMLElement => {
  const isSelf = person.sub === self?.sub;
  const lines = [element('strong', {}, person.name), element('span', {}, person.told)];
  if (isSelf) lines.push(element('em', {}, say('here')));
  const go = (): void => {
    location.assign(signInAs(person));
  };
  return element('li', {}, button({ 'aria-current': isSelf ? 'true' : undefined }, go, ...lines));
};

const peopleSheet = ({ people, self }: View): readonly Node[] => {
  const groups = [...Map.groupBy(people, ({ group }) => group)].flatMap(([group, members], at) => [
    element('h3', { id: `kt-panel-group-${String(at)}` }, group),
    element(
      'ul',
      { class: 'kt-panel-people', 'aria-labelledby': `kt-panel-group-${String(at)}` },
      ...members.map((one) => personItem(one, self)),
    ),
  ]);
  return titled(say('people'), element('p', {}, say('people_lead')), ...groups);
};

/** A letter leads into the service by its address: only our own becomes a link. */
const withLinks = (text: string): readonly (Node | string)[] =>
  text
    .split(/(https?:\/\/[^\s]+)/)
    .map((part) => (URL.parse(part)?.origin === location.origin ? element('a', { href: part }, part) : part));

const letterItem = (fresh: ReadonlySet<Letter>, letter: Letter): HTMLElement =>
  element(
    'details',
    { class: fresh.has(letter) ? 'kt-panel-letter kt-panel-fresh' : 'kt-panel-letter' },
    element(
      'summary',
      {},
      element('strong', {}, letter.subject),
      ' ',
      element('span', {}, moment(pageLanguage(), letter.at)),
    ),
    element('p', {}, ...withLinks(letter.text)),
  );

const mailSheet = ({ self, letters }: View): readonly Node[] => {
  if (self === undefined) return titled(say('mail'), element('p', {}, say('mail_signed_out')));
  const title = say('mail_of', { name: self.name });
  if (letters.length === 0) return titled(title, element('p', {}, say('mail_empty')));
  const fresh = new Set(unread(self, letters));
  return titled(title, ...letters.map((letter) => letterItem(fresh, letter)));
};

const bankSheet = (acts: SheetActs, { waiting, self }: View): readonly Node[] => {
  const lead = element('p', {}, say('bank_lead'));
  if (waiting === 0) return titled(say('bank'), lead, element('p', {}, say('bank_none')));
  const fetched = element('a', { class: 'kt-panel-action', href: STATEMENT, download: true }, say('bank_fetch'));
  const acting = element('p', { class: 'kt-panel-actions' }, fetched);
  if (self?.roles.includes('finance_officer') === true)
    acting.append(button({ class: 'kt-panel-action' }, acts.importStatement, say('bank_import')));
  return titled(say('bank'), lead, element('p', {}, say('bank_waiting', { count: String(waiting) })), acting);
};

const contentOf = (acts: SheetActs, name: SheetName, view: View): readonly Node[] => {
  if (name === 'guide') return titled(say('guide'), ...guideSheet(view));
  if (name === 'people') return peopleSheet(view);
  return name === 'mail' ? mailSheet(view) : bankSheet(acts, view);
};

/** What opens above the strip; drawn anew only when what it shows has changed, so that a reader keeps its place. */
export const createSheet = (acts: SheetActs) => {
  const root = element('section', {
    class: 'kt-panel-sheet',
    id: 'kt-panel-sheet',
    'aria-labelledby': 'kt-panel-title',
  });
  let shown = '';
  const show = (view: View): void => {
    const { sheet, self, people, letters, waiting } = view;
    root.hidden = sheet === undefined;
    const next = JSON.stringify([sheet, pageLanguage(), self, people, letters, waiting]);
    if (next === shown) return;
    shown = next;
    root.replaceChildren(...(sheet === undefined ? [] : contentOf(acts, sheet, view)));
  };
  const focus = (): void => root.querySelector('h2')?.focus();
  return { root, show, focus };
};
