import type { HearingShown } from '../answers.ts';

type HearingAct = 'ask' | 'wait' | 'propose' | 'decide';
type Who = { readonly has: (...roles: readonly string[]) => boolean; readonly person: string | undefined };
type Ask = Pick<HearingShown, 'state' | 'flagged'> & { readonly proposal?: { readonly by: string } | undefined };

const OFFICERS: { readonly [S in HearingShown['state']]?: HearingAct } = {
  flagged: 'ask',
  heard: 'wait',
  answered: 'propose',
  silent: 'propose',
};

/** What the reader may do next: a decision belongs to somebody who neither raised the ground nor proposed. */
export const hearingAct = ({ state, flagged, proposal }: Ask, { has, person }: Who): HearingAct | undefined => {
  if (state !== 'proposed') return has('admission_officer') ? OFFICERS[state] : undefined;
  const isOwn = person === flagged.by || person === proposal?.by;
  return has('decision_maker') && !isOwn ? 'decide' : undefined;
};

/** What an exclusion may lead to, by what the ground is held against. */
export const consequencesOf = (about: HearingShown['about']) =>
  'admission' in about ? (['suspension', 'removal'] as const) : (['rejection'] as const);

/** The parts of an answer that say something, in their order. */
export const saidIn = (answer: {
  readonly statement: string;
  readonly damage: string;
  readonly cooperation: string;
  readonly measures: string;
}) =>
  (['statement', 'damage', 'cooperation', 'measures'] as const)
    .map((part) => [part, answer[part].trim()] as const)
    .filter(([, text]) => text !== '');

/** Where the hearing began. */
export const cameFrom = ({
  about,
  system,
  category,
  provider,
}: Pick<HearingShown, 'about' | 'system' | 'category' | 'provider'>): string =>
  'admission' in about
    ? `/procurement/systems/${system}/categories/${category}/admissions/${provider}/${about.admission}`
    : `/procurement/requests/${about.request}`;
