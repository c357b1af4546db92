import { municipalityOf, plusDays } from '@kt/kernel';
import { SERVICE_TYPES } from '@kt/terms';
import type { Words } from '../language/use-words.ts';
import { periodText } from '../trade/period-text.ts';
import type { AgreementShown } from './answers.ts';

type Ask = Pick<Words, 't' | 'name' | 'day' | 'euros' | 'number'>;
type Row = readonly [name: string, value: string];

const origin = ({ origin: { competition, document } }: Pick<AgreementShown, 'origin'>, { t }: Ask): string => {
  if (competition !== undefined) return t('agr.origin.competition');
  return document === undefined ? t('agr.origin.taken_over') : `${t('agr.origin.taken_over')}: ${document}`;
};

type Site = NonNullable<AgreementShown['terms']['sites']>[number];

/** A site with its address and the languages spoken there. */
const siteText = ({ name: called, street, municipality, languages }: Site, { t, name }: Ask): string => {
  const place = name(municipalityOf(municipality)?.names ?? { fi: municipality });
  const address = [street, place].filter((part) => part !== undefined && part !== '').join(', ');
  return `${called}, ${address} (${languages.map((one) => t(`agr.lang.${one}`)).join(', ')})`;
};

/** What the parties have agreed, as names and values. */
export const termsRows = (agreement: AgreementShown, words: Ask): readonly Row[] => {
  const { t, name, euros, number } = words;
  const { terms } = agreement;
  const { volume, callOff } = terms;
  return [
    [t('agr.service'), name(SERVICE_TYPES[terms.serviceType].names)],
    [t('agr.period'), periodText(terms, words)],
    [t('agr.places'), number(terms.places)],
    [t('agr.ceiling'), euros(terms.ceilingCents)],
    [t('agr.call_off'), callOff === undefined ? '' : t(`agr.call_off.${callOff.by}`, { rank: number(callOff.rank) })],
    [t('agr.expected'), volume?.expected === undefined ? '' : number(volume.expected)],
    [t('agr.guaranteed'), volume?.guaranteed === undefined ? t('agr.guaranteed.none') : number(volume.guaranteed)],
    [t('agr.languages'), terms.languages.map((one) => t(`agr.lang.${one}`)).join(', ')],
    [
      t('agr.municipalities'),
      terms.municipalities.map((code) => name(municipalityOf(code)?.names ?? { fi: code })).join(', '),
    ],
    [t('agr.sites'), (terms.sites ?? []).map((site) => siteText(site, words)).join('; ')],
    [t('agr.cost_centre'), terms.costCentre],
    [t('agr.origin'), origin(agreement, words)],
    [t('agr.terms_version'), number(agreement.termsVersion)],
    [t('agr.data_protection'), agreement.dataProtection?.reference ?? ''],
  ];
};

/** What a proposed change would make different, old and new beside each other. */
export const changeRows = (agreement: AgreementShown, words: Ask): readonly Row[] => {
  const { t, day, euros, number } = words;
  const { terms, proposed } = agreement;
  const change = proposed?.change;
  if (change === undefined) return [];
  const both = (before: string, after: string): string => `${before} → ${after}`;
  const rows: (Row | undefined)[] = [
    change.places === undefined ? undefined : [t('agr.places'), both(number(terms.places), number(change.places))],
    change.ceilingCents === undefined
      ? undefined
      : [t('agr.ceiling'), both(euros(terms.ceilingCents), euros(change.ceilingCents))],
    change.end === undefined
      ? undefined
      : [t('agr.last_day'), both(day(plusDays(terms.end, -1)), day(plusDays(change.end, -1)))],
    change.buyers === undefined ? undefined : [t('agr.buyers.proposed'), t('agr.buyers.proposed_below')],
    change.from === undefined ? undefined : [t('agr.prices.from'), day(change.from)],
    change.underWay === true ? [t('agr.prices.for_whom'), t('agr.prices.under_way')] : undefined,
  ];
  return rows.filter((row) => row !== undefined);
};
