import { dayInFinland } from '@kt/kernel';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Empty, Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { overText } from '../../../../shared/results/over-text.ts';
import { useNames } from '../../use-names.ts';
import { municipalityName } from '../choices.ts';
import { type ReferralData, useReferral } from '../referral/use-referral.ts';
import { onwardOf } from './presenter.ts';
import { type Selectable, useSelectable } from './use-selectable.ts';

type NameOf = (provider: string) => string;

const WhoSaidNo = ({ data, nameOf }: { readonly data: ReferralData; readonly nameOf: NameOf }) => {
  const { t, moment } = useWords();
  const { state, offer, over } = data;
  return (
    <Facts
      rows={[
        [t('refer.provider'), offer && nameOf(offer.provider)],
        [t('web.state'), <StateTag key="state">{t(`state.referral.${state}`)}</StateTag>],
        [t('web.reason'), over && state !== 'expired' ? overText(over.reason, t) : undefined],
        [t('onward.when'), over && moment(over.at)],
      ]}
    />
  );
};

type CardProps = {
  readonly data: ReferralData;
  readonly option: Selectable[number];
  readonly nameOf: NameOf;
  readonly isProposed: boolean;
  readonly isFirst: boolean;
};

const Card = ({ data, option, nameOf, isProposed, isFirst }: CardProps) => {
  const words = useWords();
  const { t, euros, day } = words;
  const today = dayInFinland(useNow());
  const { id, client, serviceType, language, distanceGroup } = data;
  const at = `?type=${serviceType}&language=${language}&previous=${id}&agreement=${option.agreement}`;
  return (
    <li className="kt-card" data-edge={isProposed ? 'near' : undefined}>
      <h3>{nameOf(option.provider)}</h3>
      {isProposed && <p className="kt-quiet">{t('onward.turn')}</p>}
      <Facts
        rows={[
          [t('options.free'), t('options.free_of', { free: option.freePlaces, places: option.places })],
          [t('options.start'), option.start > today ? day(option.start) : t('options.now')],
          [t('options.languages'), option.languages.map((one) => t(`language.${one}`)).join(', ')],
          [t('options.where'), option.municipalities.map((code) => municipalityName(code, words)).join(', ')],
          [t('options.prices'), distanceGroup && euros(option.maximumCents[distanceGroup])],
        ]}
      />
      <div className="kt-row">
        <Go to={`/casework/clients/${client}/refer${at}`} as={isFirst ? 'primary' : 'secondary'}>
          {t(data.choice?.mode === 'client' ? 'options.chose' : 'onward.go')}
        </Go>
      </div>
    </li>
  );
};

const Choices = ({ data, found }: { readonly data: ReferralData; readonly found: Selectable }) => {
  const { t } = useWords();
  const { options, proposed } = onwardOf(data, found);
  const nameOf = useNames([
    ...(data.offer === undefined ? [] : [data.offer.provider]),
    ...options.map(({ provider }) => provider),
  ]);
  const all = `/casework/clients/${data.client}/options?type=${data.serviceType}&language=${data.language}&previous=${data.id}`;
  return (
    <>
      <WhoSaidNo data={data} nameOf={nameOf} />
      <Section title={t('onward.options')}>
        {options.length === 0 ? (
          <Empty
            action={
              <Go to={all} as="primary">
                {t('onward.all')}
              </Go>
            }
          >
            {t('onward.none')}
          </Empty>
        ) : (
          <>
            <p>{t(proposed === undefined ? 'onward.with_client' : 'onward.in_turn')}</p>
            <ul className="kt-cards">
              {options.map((option, n) => (
                <Card
                  key={option.agreement}
                  data={data}
                  option={option}
                  nameOf={nameOf}
                  isProposed={option.agreement === proposed}
                  isFirst={n === 0}
                />
              ))}
            </ul>
            <p>
              <Go to={all}>{t('onward.all')}</Go>
            </p>
          </>
        )}
      </Section>
    </>
  );
};

const Shown = ({ data }: { readonly data: ReferralData }) => {
  const { t } = useWords();
  const back = {
    to: `/casework/referrals/${data.id}`,
    label: t('referral.title', { reference: data.clientReference }),
  };
  const found = useSelectable(data);
  return (
    <Page title={t('onward.title', { reference: data.clientReference })} lead={t('onward.lead')} back={back}>
      <Loaded of={found}>{({ selectable }) => <Choices data={data} found={selectable} />}</Loaded>
    </Page>
  );
};

/** Where a client can go on when a provider did not take them: never sent on by itself. */
export const View = () => <Loaded of={useReferral(usePathId('referral'))}>{(data) => <Shown data={data} />}</Loaded>;
