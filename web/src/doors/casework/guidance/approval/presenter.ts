import type { ApprovalReason, ChoiceMode, PassCode } from '@kt/casework/domain/choice.ts';
import type { Language } from '@kt/kernel';
import { type DistanceGroup, SERVICE_TYPES, type ServiceType } from '@kt/terms';
import type { Words } from '../../../../shared/language/use-words.ts';
import { municipalityName } from '../../clients/choices.ts';

type Ask = Pick<Words, 't' | 'name' | 'euros' | 'moment'>;

/** What the page reads of what is asked. */
export type AskedOf = {
  readonly serviceType: ServiceType;
  readonly language: Language;
  readonly interpreterNeeded: boolean;
  readonly partialWorkAbility: boolean;
  readonly municipality: string;
  readonly distanceGroup?: DistanceGroup | undefined;
  readonly approval: { readonly reason: ApprovalReason; readonly asked: { readonly at: string } };
  readonly passed?: readonly { readonly agreement: string; readonly reason: PassCode }[] | undefined;
  readonly choice?: { readonly mode: ChoiceMode } | undefined;
  readonly option?:
    | {
        readonly provider: string;
        readonly freePlaces: number;
        readonly places: number;
        readonly maximumCents: Readonly<Record<DistanceGroup, number>>;
        readonly obstacle?: string | undefined;
      }
    | undefined;
};

type Row = readonly [string, string];

/** The most it costs for this client's group, in cents; `undefined` when it is not to be had any more. */
export const priceOf = ({ option, distanceGroup }: AskedOf): number | undefined =>
  option === undefined || option.obstacle !== undefined || distanceGroup === undefined
    ? undefined
    : option.maximumCents[distanceGroup];

/** What the client needs. */
export const needRows = (asked: AskedOf, words: Ask): readonly Row[] => {
  const { t, name } = words;
  const { serviceType, language, municipality, distanceGroup, interpreterNeeded, partialWorkAbility } = asked;
  return [
    [t('clients.service'), name(SERVICE_TYPES[serviceType].names)],
    [t('options.language'), t(`language.${language}`)],
    [t('client.municipality'), municipalityName(municipality, words)],
    [t('client.distance'), distanceGroup === undefined ? '' : t(`distance_group.${distanceGroup}`)],
    [t('approval.interpreter'), interpreterNeeded ? t('approval.needed') : ''],
    [t('approval.partial'), partialWorkAbility ? t('approval.partially') : ''],
  ].filter((row): row is [string, string] => row[1] !== '');
};

/** What was chosen, what it costs and why it is asked for. */
export const choiceRows = (asked: AskedOf, provider: string, words: Ask): readonly Row[] => {
  const { t, euros, moment } = words;
  const { option, approval, passed = [], choice } = asked;
  const price = priceOf(asked);
  const free = option && t('options.free_of', { free: option.freePlaces, places: option.places });
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('refer.provider'), provider],
    [t('options.prices'), price === undefined ? undefined : euros(price)],
    [t('options.free'), free],
    [t('approval.why'), t(`approval.reason.${approval.reason}`)],
    [t('approval.mode'), choice && t(`refer.mode.${choice.mode}`)],
    [t('approval.passed'), passed.map(({ reason }) => t(`refer.pass.${reason}`)).join(', ')],
    [t('approval.asked'), moment(approval.asked.at)],
  ];
  return rows.flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, value] as const]));
};
