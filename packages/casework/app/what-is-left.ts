import type { AppError, Id } from '@kt/kernel';
import type { Referral } from '../domain/referral.ts';
import { changesSince, markOf, type OptionChange } from '../domain/shown-mark.ts';
import type { Laid, SendInput } from './lay-before.ts';
import { isLost, type NextOption, nextAmong, openAmong } from './next-options.ts';

const CHANGED = 'casework.options_changed';
/** Of a list that changed, so many at most are told at once. */
const MOST = 12;

/** A change with whose option it is; that is not known of one that has gone altogether. */
export type ToldChange = OptionChange & { readonly provider?: Id<'organisation'> };

/** What lies before the client otherwise than on the page that was shown; nothing where there was no page. */
export const changesSeen = (
  { free, profile }: Pick<Laid, 'free' | 'profile'>,
  { mark, distanceGroup = profile.distanceGroup }: SendInput,
): readonly OptionChange[] => (mark === undefined ? [] : changesSince(mark, free, distanceGroup));

const isPlace = ({ code }: AppError): boolean => code.startsWith('agreements.');

/** Whether something else can be chosen at once. */
export const leavesOptions = (error: AppError): boolean => isLost(error) || error.code === CHANGED;

/** What has changed and what was chosen come first, the others as far as there is room; all in the order shown. */
const firstTold = (
  open: readonly NextOption[],
  changes: readonly OptionChange[],
  chosen: Id<'agreement'> | undefined,
): readonly NextOption[] => {
  const isNamed = ({ agreement }: NextOption): boolean =>
    agreement === chosen || changes.some((one) => one.agreement === agreement);
  const told = [...open.filter(isNamed), ...open.filter((one) => !isNamed(one))].slice(0, MOST);
  return open.filter((one) => told.includes(one));
};

/**
 * A refusal with what can be chosen instead (`next`), what else has changed since the page was shown (`changes`), and the
 * mark of what lies before the client now: whoever was told all this has seen it. `lost` is whose place it was.
 */
export const withWhatIsLeft = (error: AppError, laid: Laid, referral: Referral, input: SendInput): AppError => {
  const { agreement: chosen } = input.choice;
  const all = laid.places.options;
  const isGone = isLost(error);
  const changes = changesSeen(laid, input).filter(({ agreement }) => !isGone || agreement !== chosen);
  const told = changes.map((one): ToldChange => {
    const provider = all.find(({ agreement }) => agreement === one.agreement)?.provider;
    return provider === undefined ? one : { ...one, provider };
  });
  const next = isGone ? nextAmong(all, referral, chosen) : firstTold(openAmong(all, referral), changes, chosen);
  const lost = isPlace(error) && chosen !== undefined ? { lost: chosen } : {};
  return Object.assign({}, error, { next, changes: told, mark: markOf(laid.free), ...lost });
};
