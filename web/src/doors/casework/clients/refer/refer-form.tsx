import { APPROVAL_REASONS, type ChoiceMode, PASS_CODES } from '@kt/casework/domain/choice.ts';
import { dayInFinland, parseId } from '@kt/kernel';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { rowIndex } from '../../../../shared/form/row-index.ts';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { distanceChoices, languageChoices } from '../choices.ts';
import { type Asked, searchOf } from '../options/asked.ts';
import type { OptionView } from '../options/presenter.ts';
import { Options } from '../options-of.tsx';
import type { ClientData } from '../use-client.ts';
import { Chosen, useGone } from './chosen.tsx';
import { chosenNow, referForm } from './form.ts';
import { markIn, type NextOption } from './next-in.ts';
import { NextOptions, useLost } from './next-options.tsx';
import { type To, useRefer } from './use-refer.ts';

const ABOVE = 'casework.above_own_limit';

type Shown = Pick<FormProps, 'data' | 'option' | 'modes'>;
const useReferForm = ({ data, option, modes }: Shown) => {
  const { language = 'fi', distanceGroup: group } = data.profile ?? {};
  const [mode = 'client'] = modes;
  const beginning = { today: dayInFinland(useNow()), language, group, mode, before: option?.before?.length ?? 0 };
  const form = useHouseForm(referForm, chosenNow(beginning));
  return { form, field: useFields(form).field };
};
type Form = ReturnType<typeof useReferForm>['form'];
type Field = ReturnType<typeof useReferForm>['field'];

const Passing = ({ option, field }: { readonly option: OptionView | undefined; readonly field: Field }) => {
  const { t } = useWords();
  return (option?.before ?? []).map(({ agreement, provider }, n) => (
    <Select key={agreement} label={t('refer.passed', { provider })} {...field(`passed.${rowIndex(n)}`)}>
      <option value="">{t('refer.choose')}</option>
      <Options of={PASS_CODES.map((value) => ({ value, label: t(`refer.pass.${value}`) }))} />
    </Select>
  ));
};

const Above = ({ price, limit, field }: { readonly price: string; readonly limit: string; readonly field: Field }) => {
  const { t } = useWords();
  return (
    <>
      <p>{t('refer.above', { price, limit })}</p>
      <Select label={t('refer.why_above')} {...field('approval')}>
        <Options of={APPROVAL_REASONS.map((value) => ({ value, label: t(`approval.reason.${value}`) }))} />
      </Select>
    </>
  );
};

const Group = ({ field }: { readonly field: Field }) => {
  const words = useWords();
  const { id, error, ...groups } = field('distanceGroup');
  return (
    <RadioGroup
      id={id}
      name={groups.name}
      legend={words.t('client.distance')}
      description={words.t('client.distance_hint')}
      error={error}
    >
      {distanceChoices(words).map(({ value, label }) => (
        <Radio key={value} value={value} {...groups}>
          {label}
        </Radio>
      ))}
    </RadioGroup>
  );
};

const Mode = ({ field, modes }: { readonly field: Field; readonly modes: readonly ChoiceMode[] }) => {
  const { t } = useWords();
  const { id: _mode, error: _error, ...chosen } = field('mode');
  if (modes.length < 2) return null;
  return (
    <RadioGroup name={chosen.name} legend={t('refer.mode')}>
      {modes.map((value) => (
        <Radio key={value} value={value} {...chosen}>
          {t(`refer.mode.${value}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
};

const Told = ({ field }: { readonly field: Field }) => {
  const words = useWords();
  const { t } = words;
  const { id, error, ...told } = field('informationLanguages');
  return (
    <>
      <TextField
        label={t('refer.informed')}
        description={t('web.form.day_hint')}
        htmlSize={14}
        {...field('informedOn')}
      />
      <CheckboxGroup id={id} legend={t('refer.informed_in')} error={error}>
        {languageChoices(words).map(({ value, label }) => (
          <Checkbox key={value} value={value} {...told}>
            {label}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </>
  );
};

/** Price and limit when this group costs more than the case worker may send alone. */
const useAbove = (form: Form, { option, ownLimitCents }: Pick<FormProps, 'option' | 'ownLimitCents'>) => {
  const group = useWatch({ control: form.control, name: 'distanceGroup' });
  const price = group === '' ? undefined : option?.maximumCents?.[group];
  if (price === undefined || ownLimitCents === undefined || price <= ownLimitCents) return undefined;
  return { price, limit: ownLimitCents };
};

type FormProps = {
  readonly data: ClientData;
  readonly asked: Asked;
  /** Absent where a lot decides. */
  readonly option?: OptionView | undefined;
  /** Who may have chosen; the first is most likely. */
  readonly modes: readonly ChoiceMode[];
  readonly ownLimitCents?: number | undefined;
  /** Of the list as it stands; what counts is the list that was seen first. */
  readonly mark: string;
  /** Reads the list afresh. */
  readonly readAgain: () => unknown;
};

const toOf = ({ data, asked, option }: Pick<FormProps, 'data' | 'asked' | 'option'>): To => ({
  client: data.id,
  agreement: option === undefined ? undefined : parseId('agreement', option.agreement),
  before: (option?.before ?? []).flatMap(({ agreement }) => parseId('agreement', agreement) ?? []),
  previous: parseId('referral', asked.previous ?? ''),
  asked,
});

/** What the case worker adds, and the one button that sends or asks a supervisor to. */
export const ReferForm = ({ data, asked, option, modes, ownLimitCents, mark, readAgain }: FormProps) => {
  const { t, euros } = useWords();
  const to = toOf({ data, asked, option });
  const go = useGo();
  // The receipt: what was sent, or what waits for a supervisor.
  const act = useRefer(to, (referral) => go(`/casework/referrals/${referral}?sent=yes`));
  const [going, setGoing] = useState<string>();
  const lost = useLost(act.refusal);
  const gone = useGone(act.refusal);
  useEffect(() => {
    if (lost !== undefined) void readAgain();
  }, [lost, readAgain]);
  // A list read afresh behind the form was shown to nobody; what a refusal has told was.
  const [first] = useState(mark);
  const seen = markIn(lost) ?? first;
  const { form, field } = useReferForm({ data, option, modes });
  const above = useAbove(form, { option, ownLimitCents });
  const isDear = ({ maximumCents = 0 }: NextOption) =>
    act.refusal?.code === ABOVE || (ownLimitCents !== undefined && maximumCents > ownLimitCents);
  // With the form as it stands now: what was mended after the refusal counts.
  const sendInstead = (next: NextOption) =>
    form.handleSubmit((values) => {
      setGoing(next.agreement);
      return act.run({ ...values, mode: 'client', isAbove: isDear(next), instead: next.agreement, mark: seen });
    })();
  return (
    <>
      {option !== undefined && <Chosen option={option} gone={gone} />}
      <HouseForm
        form={form}
        act={{ busy: act.busy && going === undefined, refusal: act.refusal === lost ? undefined : act.refusal }}
        variant={lost === undefined ? 'primary' : 'secondary'}
        onSend={(values) => {
          setGoing(undefined);
          return act.run({ ...values, isAbove: above !== undefined, mark: seen });
        }}
        label={t(above === undefined ? 'refer.send' : 'refer.ask')}
      >
        <Group field={field} />
        <Passing option={option} field={field} />
        <Mode field={field} modes={modes} />
        <Told field={field} />
        {above !== undefined && <Above price={euros(above.price)} limit={euros(above.limit)} field={field} />}
      </HouseForm>
      <NextOptions
        refusal={lost}
        send={(next, provider) => (
          <ActButton
            label={t(isDear(next) ? 'refer.ask_for' : 'refer.send_to', { provider })}
            act={{ busy: act.busy && going === next.agreement, refusal: undefined }}
            onAct={() => sendInstead(next)}
          />
        )}
      >
        <p>
          <Go to={`/casework/clients/${data.id}/options${searchOf(asked)}`}>{t('refer.all_options')}</Go>
        </p>
      </NextOptions>
    </>
  );
};
