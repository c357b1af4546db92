import type { Words } from '../../../../shared/language/use-words.ts';
import type { Tone } from '../../../../shared/page/parts.tsx';
import type { Asked } from './asked.ts';
import type { Shown } from './draft.ts';
import { claimsIn, progressOf } from './presenter.ts';

const PARTS = ['mustHaves', 'prices', 'answers', 'attachments', 'secrecy', 'check'] as const;
export type PartKey = (typeof PARTS)[number];

/** Where the heading of a part is found on the page. */
export const partId = (key: PartKey): string => `part-${key}`;

/** The part that a field belongs to, by the field's dotted name. */
export const partOf = (field: string): PartKey | undefined => PARTS.find((key) => field.split('.')[0] === key);

export type PartRow = {
  readonly key: PartKey;
  readonly title: string;
  readonly state: string;
  readonly tone: Tone;
  /** Whether something was written here last. */
  readonly isLast: boolean;
};

type Said = Pick<PartRow, 'state' | 'tone'>;

const filled = (missing: number, { t }: Pick<Words, 't'>): Said =>
  missing === 0
    ? { state: t('tender.part.done'), tone: 'success' }
    : { state: t('tender.part.missing', { count: missing }), tone: 'warning' };

const voluntary = (given: number, { t }: Pick<Words, 't'>): Said =>
  given === 0
    ? { state: t('tender.part.optional'), tone: 'neutral' }
    : { state: t('tender.part.given', { count: given }), tone: 'success' };

/** Every part of the tender with how far it has come; parts that this call does not ask for are left out. */
export const partRows = (asked: Asked, shown: Shown, words: Pick<Words, 't'>): readonly PartRow[] => {
  const { t } = words;
  const { mustHaves, prices, answers } = progressOf(asked, shown);
  const missing = {
    mustHaves: asked.mustHaves.length - mustHaves,
    prices: asked.bids.length - prices,
    answers: asked.questions.length - answers,
  };
  const isReady = missing.mustHaves + missing.prices + missing.answers === 0;
  const said: Readonly<Record<PartKey, Said | undefined>> = {
    mustHaves: asked.mustHaves.length === 0 ? undefined : filled(missing.mustHaves, words),
    prices: asked.bids.length === 0 ? undefined : filled(missing.prices, words),
    answers: asked.questions.length === 0 ? undefined : filled(missing.answers, words),
    attachments: voluntary(shown.attachments.length, words),
    secrecy: voluntary(Object.keys(claimsIn(shown.secrecy)).length, words),
    check: { state: t(isReady ? 'tender.part.next' : 'tender.part.later'), tone: isReady ? 'info' : 'neutral' },
  };
  return PARTS.flatMap((key) => {
    const one = said[key];
    return one === undefined ? [] : [{ key, title: t(`tender.part.${key}`), ...one, isLast: shown.at === key }];
  });
};
