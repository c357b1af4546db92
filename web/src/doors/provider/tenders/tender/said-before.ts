import { type EarlierCall, offersFor } from '@kt/competition/domain/earlier-answers.ts';
import { cents, dayInFinland } from '@kt/kernel';
import type { Words } from '../../../../shared/language/use-words.ts';
import { draftIn } from './draft.ts';

type Texts = Readonly<Record<string, string | undefined>>;
type Call = Parameters<typeof offersFor>[0] & { readonly serviceType: string };
/** An earlier call, with the own copy of what was sealed for it. */
type Copy = EarlierCall & { readonly text: string };
/** A card of the organisation's own in the catalogue. */
type OwnCard = {
  readonly serviceType: string;
  readonly state: string;
  readonly names: Texts;
  readonly methodsText: Texts;
};

/** Something that the organisation has said before, and where: shown, and used only when its reader says so. */
export type Said = { readonly text: string; readonly from: string };
export type SaidBefore = {
  readonly answers: Readonly<Record<string, Said>>;
  readonly prices: Readonly<Record<string, Said>>;
};

const readAs = ({ text, ...call }: Copy) => {
  const { questions, bids } = call;
  const { answers, prices } = draftIn(
    {
      bids: bids.map((key) => ({ key, title: key, cap: cents(0) })),
      questions: questions.map(({ key }) => ({ key, title: key, weight: 0 })),
      mustHaves: [],
      claimable: { answers: [], prices: [] },
    },
    text,
  );
  return { ...call, answers, prices };
};

const cardSays = (call: Call, cards: readonly OwnCard[], { t, name }: Pick<Words, 't' | 'name'>): Said | undefined => {
  const card = cards.find(
    ({ serviceType, state, methodsText }) =>
      serviceType === call.serviceType && state !== 'discarded' && name(methodsText).trim() !== '',
  );
  return card && { text: name(card.methodsText), from: t('tender.said.card', { title: name(card.names) }) };
};

/**
 * What can be taken over into this call: the latest answer to the same criterion of the system, and the latest price of the
 * same step. Where no answer was given before, what the organisation's card of this service says of how the work is done.
 */
export const saidBefore = (
  call: Call,
  known: { readonly copies: readonly Copy[]; readonly cards: readonly OwnCard[] },
  words: Pick<Words, 't' | 'name' | 'day'>,
): SaidBefore => {
  const { t, name, day } = words;
  const offers = offersFor(call, known.copies.map(readAs));
  const card = cardSays(call, known.cards, words);
  const shown = (found: typeof offers.answers): Readonly<Record<string, Said>> =>
    Object.fromEntries(
      Object.entries(found).map(([key, { text, title, submittedAt }]) => {
        const at = day(dayInFinland(submittedAt));
        return [key, { text, from: t('tender.said.tender', { title: name(title), at }) }];
      }),
    );
  const onCard = call.criteria.flatMap(({ kind, key }) => (card && kind === 'quality' ? [[key, card] as const] : []));
  return { answers: { ...Object.fromEntries(onCard), ...shown(offers.answers) }, prices: shown(offers.prices) };
};

const LONGEST_EXCERPT = 160;

/** The beginning of a text, cut at a word. */
export const excerptOf = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_EXCERPT) return line;
  const cut = line.slice(0, LONGEST_EXCERPT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_EXCERPT / 2))} …`;
};
