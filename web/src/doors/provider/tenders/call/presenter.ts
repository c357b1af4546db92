import { pricePoints, qualityPoints } from '@kt/competition/domain/points.ts';
import { type Instant, MUNICIPALITIES } from '@kt/kernel';
import type { Words } from '../../../../shared/language/use-words.ts';

type Criterion = {
  readonly key: string;
  readonly kind: 'price' | 'quality';
  readonly title: Readonly<Record<string, string>>;
  readonly weight: number;
  readonly scale: number;
};

const HUNDREDTHS = 100;
const CHEAPEST = 10_000_000;
const OWN = 12_500_000;
const fraction = (cents: number) => ({ numerator: BigInt(cents), denominator: 1n });

export type CriterionRow = {
  readonly key: string;
  readonly title: string;
  readonly weight: string;
  readonly example: string;
};

/** How a criterion is scored, with an example counted by the very rule that counts the tenders. */
export const criterionRows = (
  criteria: readonly Criterion[],
  { t, name, number, euros }: Pick<Words, 't' | 'name' | 'number' | 'euros'>,
): readonly CriterionRow[] =>
  criteria.map(({ key, kind, title, weight, scale }) => {
    const points = number(
      (kind === 'price'
        ? pricePoints(weight, fraction(CHEAPEST), fraction(OWN))
        : qualityPoints(weight, Math.round(scale * 0.8) * HUNDREDTHS, scale)) / HUNDREDTHS,
    );
    const example =
      kind === 'price'
        ? t('provider.call.price_example', { lowest: euros(CHEAPEST), own: euros(OWN), points, weight })
        : t('provider.call.quality_example', { score: Math.round(scale * 0.8), scale, points, weight });
    return { key, title: name(title), weight: t('provider.call.points', { points: weight }), example };
  });

/** Names of municipalities in the reader's language; Swedish ones in Swedish. */
export const municipalityNames = (codes: readonly string[], language: string): string =>
  MUNICIPALITIES.filter(({ code }) => codes.some((one) => one === code))
    .map(({ names }) => (language === 'sv' ? names.sv : names.fi))
    .join(', ');

type Own = { readonly state: 'draft' | 'submitted' | 'withdrawn'; readonly needsConfirmation: boolean } | null;
type Ask = {
  readonly state: string;
  readonly deadline: string;
  readonly now: Instant;
  readonly own: Own;
  readonly mayWrite: boolean;
};

const DECIDED = ['decided', 'final', 'complete'];

/** The one thing to do next about a call. */
export type NextAct = 'begin' | 'go_on' | 'receipt' | 'confirm' | 'replace' | 'result' | 'late' | 'wait' | 'ask_writer';

const whileOpen = (own: Own, mayWrite: boolean): NextAct => {
  if (own?.state === 'submitted') return own.needsConfirmation ? 'confirm' : 'receipt';
  if (!mayWrite) return 'ask_writer';
  if (own === null) return 'begin';
  return own.state === 'draft' ? 'go_on' : 'replace';
};

export const nextAct = ({ state, deadline, now, own, mayWrite }: Ask): NextAct => {
  if (state === 'open' && now < deadline) return whileOpen(own, mayWrite);
  if (own?.state !== 'submitted') return 'late';
  return DECIDED.includes(state) ? 'result' : 'wait';
};
