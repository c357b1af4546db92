import { SERVICE_TYPES } from '@kt/terms';
import { BuyersTable } from '../../../../shared/call/buyers/lazy-table.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import { Facts, Strip } from '../../../../shared/page/parts.tsx';
import { optionsText } from '../../../../shared/trade/options-text.ts';
import { periodText } from '../../../../shared/trade/period-text.ts';
import { PriceTable } from '../../../../shared/trade/price-table.tsx';
import type { Invitation } from '../use-call.ts';
import { municipalityNames } from './presenter.ts';
import { Scoring } from './scoring.tsx';

type Shown = Pick<
  Invitation,
  | 'places'
  | 'winners'
  | 'ceilingCents'
  | 'need'
  | 'start'
  | 'end'
  | 'options'
  | 'callOff'
  | 'parts'
  | 'serviceType'
  | 'municipalities'
  | 'languages'
  | 'mustHaves'
  | 'rateCard'
  | 'criteria'
>;

/** What a call asks for: what, requirements, prices allowed, scoring with examples. */
export const Asked = ({ call }: { readonly call: Shown }) => {
  const words = useWords();
  const { t, name, euros, language } = words;
  return (
    <>
      <Strip
        figures={[
          [t('provider.call.places'), call.places],
          [t('provider.call.winners'), call.winners],
          [t('provider.call.ceiling'), euros(call.ceilingCents)],
        ]}
      />
      <Section title={t('provider.call.what')}>
        <p>{name(call.need)}</p>
        <Facts
          rows={[
            [t('provider.call.period'), periodText(call, words)],
            [t('provider.call.options'), optionsText(call.options, words)],
            [t('provider.call.call_off'), call.callOff && t(`provider.call.call_off.${call.callOff}`)],
            [t('provider.call.service'), name(SERVICE_TYPES[call.serviceType].names)],
            [t('provider.call.where'), municipalityNames(call.municipalities, language)],
            [t('provider.call.languages'), call.languages.map((one) => t(`provider.language.${one}`)).join(', ')],
          ]}
        />
      </Section>
      {call.parts !== undefined && (
        <Section title={t('provider.call.buyers')}>
          <p>{t('provider.call.buyers_says')}</p>
          <BuyersTable parts={call.parts} />
        </Section>
      )}
      {call.mustHaves !== undefined && call.mustHaves.length > 0 && (
        <Section title={t('provider.must')}>
          <p>{t('provider.must.says')}</p>
          <ol>
            {call.mustHaves.map(({ key, title }) => (
              <li key={key}>{name(title)}</li>
            ))}
          </ol>
        </Section>
      )}
      <Section title={t('provider.call.prices')}>
        <PriceTable card={call.rateCard} caption={t('provider.call.prices_caption')} />
      </Section>
      <Scoring criteria={call.criteria} />
    </>
  );
};
