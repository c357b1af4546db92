import type { Instant, Texts } from '@kt/kernel';
import type { Words } from '../../../../shared/language/use-words.ts';
import type { Tone } from '../../../../shared/page/parts.tsx';
import type { Call } from '../read-calls.ts';

type Listed = Pick<Call, 'authority' | 'competition' | 'state' | 'deadline'> & {
  readonly title: Texts;
  readonly buyer: Texts;
  readonly serviceType: Call['serviceType'];
  readonly tender: Pick<NonNullable<Call['tender']>, 'state' | 'needsConfirmation'> | null;
};

const RANK = { draft: 0, none: 1, withdrawn: 1, submitted: 2 } as const;

const rankOf = ({ tender }: Listed): number => RANK[tender?.state ?? 'none'];

/** Calls that take tenders now: begun drafts on top, then the nearest deadline; what is submitted comes last. */
export const openCalls = <C extends Listed>(calls: readonly C[], now: Instant): readonly C[] =>
  calls
    .filter(({ state, deadline }) => state === 'open' && deadline > now)
    .toSorted((a, b) => rankOf(a) - rankOf(b) || a.deadline.localeCompare(b.deadline));

/** All others, the newest deadline first. */
export const pastCalls = <C extends Listed>(calls: readonly C[], now: Instant): readonly C[] =>
  calls
    .filter(({ state, deadline }) => state !== 'open' || deadline <= now)
    .toSorted((a, b) => b.deadline.localeCompare(a.deadline));

const TONES = { draft: 'warning', submitted: 'success', withdrawn: 'neutral' } as const;

export type CallCard = {
  readonly to: string;
  readonly title: string;
  readonly buyer: string;
  readonly service: string;
  readonly tender: string;
  readonly tone: Tone;
  /** What the reader can do next. */
  readonly next: string;
};

/** One call as a card: what it is, and how far the own tender has come. */
export const cardOf = (
  { authority, competition, title, buyer, state: stands, tender }: Listed,
  service: Readonly<Record<string, string>>,
  { t, name }: Pick<Words, 't' | 'name'>,
): CallCard => {
  const state = tender?.state;
  const isAsked = tender?.needsConfirmation === true && stands === 'open';
  const words = state === undefined ? t('provider.calls.not_begun') : t(`state.tender.${state}`);
  return {
    to: `/provider/calls/${authority}/${competition}`,
    title: name(title),
    buyer: name(buyer),
    service: name(service),
    tender: isAsked ? t('provider.calls.needs_confirmation') : words,
    tone: isAsked ? 'warning' : state === undefined ? 'info' : TONES[state],
    next: t(state === 'draft' ? 'provider.calls.go_on' : 'web.open'),
  };
};
