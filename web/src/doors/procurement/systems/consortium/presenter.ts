import type { Held } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';
import type { Words } from '../../../../shared/language/use-words.ts';

type Consortium = Held<Awaited<ReturnType<Api['procurement']['consortia'][':consortium']['$get']>>>;
export type Terms = NonNullable<Consortium['proposed']>['terms'];
export type Names = Consortium['names'];

/** Each party by its name: what it does and its part of what is paid, or what of it is relied on. */
export const partyLines = (
  { members, reliedOn, split }: Terms,
  names: Names,
  { t, name, percent }: Pick<Words, 't' | 'name' | 'percent'>,
): readonly (readonly [string, string])[] => {
  const part = (organisation: string): string => {
    if (split.by === 'step')
      return split.steps
        .filter((one) => one.organisation === organisation)
        .map(({ step }) => step)
        .join(', ');
    return percent(split.shares.find((one) => one.organisation === organisation)?.share ?? 0);
  };
  return [
    ...members.map(
      ({ organisation, role }) => [name(names[organisation] ?? {}), `${name(role)} · ${part(organisation)}`] as const,
    ),
    ...reliedOn.map(
      ({ organisation, capacity }) =>
        [name(names[organisation] ?? {}), `${t('party.relied_on')}: ${capacity}`] as const,
    ),
  ];
};
