import { LANGUAGES } from '@kt/kernel';
import type { Words } from '../../../../shared/language/use-words.ts';
import type { Tone } from '../../../../shared/page/parts.tsx';
import type { Service } from '../use-service.ts';

type Card = Pick<Service, 'names' | 'summary' | 'languages' | 'municipalities' | 'sites'>;
type PartName = 'what' | 'whom' | 'where';
export type Part = {
  readonly name: PartName;
  readonly status: 'done' | 'todo' | 'optional';
  /** What is in it, or what is missing, in few words. */
  readonly says: string;
};

export const isShown = ({ state }: Pick<Service, 'state'>): boolean => state === 'published' || state === 'paused';

const TONES = {
  published: 'success',
  paused: 'warning',
  draft: 'info',
  withdrawn: 'neutral',
  discarded: 'neutral',
} as const;
export const toneOf = (state: Service['state']): Tone => TONES[state];

const has = (text: string | undefined): boolean => (text ?? '').trim() !== '';

/** The languages in which the card is not both named and described. */
export const missingIn = ({ names, summary }: Pick<Card, 'names' | 'summary'>) =>
  LANGUAGES.filter((one) => !has(names[one]) || !has(summary[one]));

const what = (card: Card, { t }: Pick<Words, 't'>): Part => {
  const missing = missingIn(card);
  const isWhole = !(missing.includes('fi') && missing.includes('sv'));
  const languages = missing.map((one) => t(`svc.lang.${one}`)).join(', ');
  if (missing.length === 0) return { name: 'what', status: 'done', says: t('svc.part.words_all') };
  return { name: 'what', status: isWhole ? 'optional' : 'todo', says: t('svc.part.missing', { languages }) };
};

const whom = ({ languages }: Card, { t }: Pick<Words, 't'>): Part => ({
  name: 'whom',
  status: languages.length > 0 ? 'done' : 'todo',
  says:
    languages.map((one) => t(`svc.lang.${one}`)).join(', ') || t('svc.part.missing', { languages: t('svc.languages') }),
});

const where = ({ municipalities, sites }: Card, { t }: Pick<Words, 't'>): Part => {
  const area = t('svc.part.municipalities', { count: municipalities.length });
  const at = sites.length === 0 ? t('svc.part.no_sites') : t('svc.part.sites', { count: sites.length });
  if (municipalities.length === 0) return { name: 'where', status: 'todo', says: `${area} · ${at}` };
  return { name: 'where', status: sites.length === 0 ? 'optional' : 'done', says: `${area} · ${at}` };
};

/** The parts of a card as a task list. */
export const partsOf = (card: Card, words: Pick<Words, 't'>): readonly Part[] => [
  what(card, words),
  whom(card, words),
  where(card, words),
];
