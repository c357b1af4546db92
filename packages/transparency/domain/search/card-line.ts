import { isLocalDate, parseId } from '@kt/kernel';
import type { CardFacts, IndexedCard } from './drawer.ts';

/** A card without its words. */
export type CardHead = Omit<IndexedCard, 'words'>;

/** Cards by their places; those that cannot be read are absent. */
export type CardList = { readonly length: number; readonly at: (n: number) => CardHead | undefined };

const joined = (codes: readonly string[]): string => codes.join(' ');
const split = (text: string): readonly string[] => (text === '' ? [] : text.split(' '));

/** A card's ids and facts as one line: codes hold neither blanks, bars nor semicolons. */
export const cardLine = ({ service, provider, facts }: CardHead): string =>
  [
    service,
    provider,
    facts.serviceType,
    joined(facts.municipalities),
    joined(facts.languages),
    joined(facts.groups),
    joined(facts.methods),
    facts.accessibility.map(joined).join(';'),
    `${facts.remote ? 'r' : ''}${facts.isPaused ? 'p' : ''}`,
    facts.free ?? '',
    facts.nextStart ?? '',
    joined(facts.siteMunicipalities),
  ].join('|');

const sitesOf = (text: string): CardFacts['accessibility'] => (text === '' ? [] : text.split(';').map(split));

/** The card of a line; `undefined` when the line is no card's. */
export const cardOfLine = (line: string): CardHead | undefined => {
  const fields = line.split('|');
  const at = (n: number): string => fields[n] ?? '';
  const [service, provider] = [parseId('service', at(0)), parseId('organisation', at(1))];
  if (service === undefined || provider === undefined) return undefined;
  const [free, nextStart] = [at(9), at(10)];
  const facts: CardFacts = {
    serviceType: at(2),
    municipalities: split(at(3)),
    languages: split(at(4)),
    groups: split(at(5)),
    methods: split(at(6)),
    accessibility: sitesOf(at(7)),
    remote: at(8).includes('r'),
    isPaused: at(8).includes('p'),
    siteMunicipalities: split(at(11)),
    ...(free !== '' && { free: Number(free) }),
    ...(isLocalDate(nextStart) && { nextStart }),
  };
  return { service, provider, facts };
};

/** The cards of these lines: each is read when it is first asked for, and then kept. */
export const cardsOfLines = (lines: readonly string[]): CardList => {
  const read: (CardHead | undefined)[] = [];
  return {
    length: lines.length,
    at: (n) => {
      const known = read[n];
      if (known !== undefined) return known;
      const card = cardOfLine(lines[n] ?? '');
      read[n] = card;
      return card;
    },
  };
};
