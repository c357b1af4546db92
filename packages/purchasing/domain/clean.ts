import { type Hearing, isHearingOver } from './hearing.ts';
import type { ParticipationRequest } from './request.ts';

/** Why a request wants a look of its own before it is accepted. */
export type RequestFlag = 'requirement_open' | 'exclusion_ground' | 'also_applying' | 'being_heard';

type Seen = Pick<ParticipationRequest, 'id' | 'declarations' | 'alsoApplying'>;
type Known = {
  /** Keys of what the category requires now. */
  readonly required: readonly string[];
  /** The applicant's hearings in the category. */
  readonly hearings: readonly Pick<Hearing, 'state' | 'about'>[];
};

const isAbout = ({ about }: Pick<Hearing, 'about'>, request: string): boolean =>
  'request' in about && about.request === request;

/** What speaks against accepting a request together with others; nothing when every requirement is met plainly. */
export const flagsOf = (
  { id, declarations, alsoApplying = [] }: Seen,
  { required, hearings }: Known,
): readonly RequestFlag[] => {
  const met = new Set(declarations.flatMap(({ meets }) => meets));
  const isOpen = declarations.length === 0 || required.some((key) => !met.has(key));
  const isHeard = hearings.some((one) => isAbout(one, id) && (!isHearingOver(one) || one.state === 'excluded'));
  return [
    ...(isOpen ? (['requirement_open'] as const) : []),
    ...(declarations.some(({ noExclusionGrounds }) => !noExclusionGrounds) ? (['exclusion_ground'] as const) : []),
    ...(alsoApplying.length > 0 ? (['also_applying'] as const) : []),
    ...(isHeard ? (['being_heard'] as const) : []),
  ];
};
