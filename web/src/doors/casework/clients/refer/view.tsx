import { dayInFinland, type Id, parseId } from '@kt/kernel';
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
import { Page } from '../../../../shared/page/page.tsx';
import { Empty, Facts, StatusLine } from '../../../../shared/page/parts.tsx';
import { useGo, usePathId, useSearchText } from '../../../../shared/page/use-path.ts';
import { distanceChoices, languageChoices } from '../choices.ts';
import { type Asked, searchOf } from '../options/asked.ts';
import type { OptionLists, OptionView } from '../options/presenter.ts';
import { type ClientData, useClient } from '../use-client.ts';
import { useAsked, useOptions } from '../use-options.ts';
import { chosenNow, referForm } from './form.ts';
import { useRefer } from './use-refer.ts';

const Chosen = ({ option }: { readonly option: OptionView }) => {
  const { t } = useWords();
  return (
    <div className="kt-box">
      <h2>{option.provider}</h2>
      <Facts
        rows={[
          [t('options.start'), option.start],
          [t('options.where'), option.where],
          [t('options.languages'), option.languages],
          [t('options.free'), option.free],
          [t('options.prices'), option.price],
        ]}
      />
    </div>
  );
};

type FormProps = { readonly data: ClientData; readonly agreement: Id<'agreement'>; readonly asked: Asked };

const ReferForm = ({ data, agreement, asked, isFirst }: FormProps & { readonly isFirst: boolean }) => {
  const words = useWords();
  const { t } = words;
  const go = useGo();
  const previous = parseId('referral', asked.previous ?? '');
  const { act, draft } = useRefer({ client: data.id, agreement, previous, asked }, (referral) =>
    go(`/casework/referrals/${referral}?sent=yes`),
  );
  const { language = 'fi', distanceGroup } = data.profile ?? {};
  const form = useHouseForm(referForm, chosenNow(dayInFinland(useNow()), language, distanceGroup));
  const { field } = useFields(form);
  const { id: groupId, error: groupError, ...group } = field('distanceGroup');
  const { id: _mode, error: _modeError, ...mode } = field('mode');
  const { id: toldId, error: toldError, ...told } = field('informationLanguages');
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
      <HouseForm form={form} act={act} onSend={(values) => act.run(values)} label={t('refer.send')}>
        <RadioGroup
          id={groupId}
          name={group.name}
          legend={t('client.distance')}
          description={t('client.distance_hint')}
          error={groupError}
        >
          {distanceChoices(words).map(({ value, label }) => (
            <Radio key={value} value={value} {...group}>
              {label}
            </Radio>
          ))}
        </RadioGroup>
        {isFirst && (
          <RadioGroup name={mode.name} legend={t('refer.mode')}>
            <Radio value="client" {...mode}>
              {t('refer.mode.client')}
            </Radio>
            <Radio value="rotation" {...mode}>
              {t('refer.mode.rotation')}
            </Radio>
          </RadioGroup>
        )}
        <TextField label={t('refer.informed')} description={t('web.form.day_hint')} {...field('informedOn')} />
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

const Check = ({ lists, ...props }: FormProps & { readonly lists: OptionLists }) => {
  const { t } = useWords();
  const all = [...lists.best, ...lists.rest];
  const option = all.find(({ agreement }) => agreement === props.agreement);
  if (option === undefined) return <Empty>{t('refer.gone')}</Empty>;
  return (
    <>
      <Chosen option={option} />
      <ReferForm {...props} isFirst={all[0] === option} />
    </>
  );
};

const Refer = ({ data }: { readonly data: ClientData }) => {
  const { t } = useWords();
  const asked = useAsked(data);
  const agreement = parseId('agreement', useSearchText('agreement') ?? '');
  const { shown, inWords } = useOptions(data, asked);
  const back = `/casework/clients/${data.id}/options${searchOf(asked)}`;
  return (
    <Page title={t('refer.title')} lead={t('refer.lead')} back={{ to: back, label: t('options.title') }}>
      {agreement === undefined ? (
        <Empty>{t('refer.gone')}</Empty>
      ) : (
        <Loaded of={shown}>
          {(found) => <Check data={data} agreement={agreement} asked={asked} lists={inWords(found)} />}
        </Loaded>
      )}
    </Page>
  );
};

/** The last look before a place and money are taken. */
export const View = () => <Loaded of={useClient(usePathId('client'))}>{(data) => <Refer data={data} />}</Loaded>;
