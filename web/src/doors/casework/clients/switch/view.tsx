import { dayInFinland } from '@kt/kernel';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { TextField } from '@navikt/ds-react/TextField';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Empty, StatusLine } from '../../../../shared/page/parts.tsx';
import { useGo, usePathId } from '../../../../shared/page/use-path.ts';
import { useNames } from '../../use-names.ts';
import { languageChoices } from '../choices.ts';
import { type Selectable, useSelectable } from '../onward/use-selectable.ts';
import { type ReferralData, useReferral } from '../referral/use-referral.ts';
import { switchedNow, switchForm } from './form.ts';
import { OldFees } from './old-fees.tsx';
import { SideBySide } from './side-by-side.tsx';
import { useSwitch } from './use-switch.ts';

type Of = { readonly data: ReferralData };

const SwitchForm = ({ data, options }: Of & { readonly options: Selectable }) => {
  const words = useWords();
  const { t, euros } = words;
  const go = useGo();
  const former = data.offer?.provider;
  const nameOf = useNames([...options.map(({ provider }) => provider), ...(former === undefined ? [] : [former])]);
  const { act, draft } = useSwitch(data.id, (id) => go(`/casework/referrals/${id}`));
  const form = useHouseForm(switchForm, switchedNow(dayInFinland(useNow()), data.language));
  const { field } = useFields(form);
  const { id: toId, error: toError, ...to } = field('agreement');
  const { id: toldId, error: toldError, ...told } = field('informationLanguages');
  const { distanceGroup } = data;
  const chosen = { referral: data.id, agreement: form.watch('agreement'), lastDay: form.watch('on') };
  const next = options.find(({ agreement }) => agreement === chosen.agreement)?.provider ?? '';
  return (
    <>
      {act.refusal !== undefined && draft !== undefined && (
        <>
          <StatusLine>{t('refer.left_draft')}</StatusLine>
          <p>
            <Go to={`/casework/referrals/${draft}`}>{t('refer.open_draft')}</Go>
          </p>
        </>
      )}
      <HouseForm form={form} act={act} variant="danger" onSend={(values) => act.run(values)} label={t('switch.do')}>
        <RadioGroup id={toId} name={to.name} legend={t('switch.to')} description={t('switch.to_hint')} error={toError}>
          {options.map(({ agreement, provider, freePlaces: free, places, maximumCents }) => (
            <Radio
              key={agreement}
              value={agreement}
              description={t('switch.option', {
                free,
                places,
                price: distanceGroup === undefined ? '–' : euros(maximumCents[distanceGroup]),
              })}
              {...to}
            >
              {nameOf(provider)}
            </Radio>
          ))}
        </RadioGroup>
        <TextField label={t('switch.last_day')} description={t('web.form.day_hint')} htmlSize={14} {...field('on')} />
        <SideBySide chosen={chosen} names={{ former: nameOf(former ?? ''), next: nameOf(next) }} />
        <TextField
          label={t('refer.informed')}
          description={t('web.form.day_hint')}
          htmlSize={14}
          {...field('informedOn')}
        />
        <CheckboxGroup id={toldId} legend={t('refer.informed_in')} error={toldError}>
          {languageChoices(words).map(({ value, label }) => (
            <Checkbox key={value} value={value} {...told}>
              {label}
            </Checkbox>
          ))}
        </CheckboxGroup>
      </HouseForm>
    </>
  );
};

const Choices = ({ data, found }: Of & { readonly found: Selectable }) => {
  const { t } = useWords();
  const options = found.filter(({ agreement }) => agreement !== data.offer?.agreement);
  return options.length === 0 ? <Empty>{t('onward.none')}</Empty> : <SwitchForm data={data} options={options} />;
};

const Shown = ({ data }: Of) => {
  const { t } = useWords();
  const { id, offer, clientReference: reference } = data;
  const nameOf = useNames(offer === undefined ? [] : [offer.provider]);
  const found = useSelectable(data);
  const back = { to: `/casework/referrals/${id}`, label: t('referral.title', { reference }) };
  if (!data.commands.includes('end'))
    return (
      <Page title={t('switch.title', { reference })} back={back}>
        <Empty>{t('switch.not_now')}</Empty>
      </Page>
    );
  return (
    <Page title={t('switch.title', { reference })} lead={t('switch.lead')} back={back}>
      <Section title={t('switch.old', { provider: offer === undefined ? '' : nameOf(offer.provider) })}>
        <OldFees data={data} />
      </Section>
      <Section title={t('switch.new')}>
        <ul>
          <li>{t('switch.new_lead')}</li>
          <li>{t('switch.new_again')}</li>
          <li>{t('switch.new_once')}</li>
        </ul>
        <Loaded of={found}>{({ selectable }) => <Choices data={data} found={selectable} />}</Loaded>
      </Section>
    </Page>
  );
};

/** A client who changes provider: what it means for the fees of both, whom the client chose, and the act. */
export const View = () => <Loaded of={useReferral(usePathId('referral'))}>{(data) => <Shown data={data} />}</Loaded>;
