import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useMemo } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { actHeaders, read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import { type CompetitionShown, type TenderShown, useProviderNames } from '../reads.ts';
import { qualityOf } from '../scoring/presenter.ts';
import { providersIn } from '../tenders/presenter.ts';
import { type Asked, type AskShown, askForm, askShown, firstAnswerDay, notAskedYet, WHOLE } from './form.ts';

type AskProps = {
  readonly shown: CompetitionShown;
  readonly tender: TenderShown;
  readonly rows: readonly TenderShown[];
  /** Tenders whose price seems abnormally low. */
  readonly low: ReadonlySet<string>;
};
type Form = { readonly form: UseFormReturn<AskShown, unknown, Asked> };

const Grounds = ({ form }: Form) => {
  const { t } = useWords();
  const { id: name, error, ...ground } = useFields(form).field('ground');
  return (
    <RadioGroup
      legend={t('competition_page.clarify.ground')}
      error={error}
      id={name}
      name={name}
      value={form.watch('ground')}
    >
      <Radio value="unclear" {...ground}>
        {t('competition_page.clarify.unclear')}
      </Radio>
      <Radio value="low_price" {...ground}>
        {t('competition_page.clarify.low_price')}
      </Radio>
    </RadioGroup>
  );
};

const AlsoAsked = ({ form, tender, rows, low }: Form & Omit<AskProps, 'shown'>) => {
  const { t, name } = useWords();
  const left = notAskedYet(rows, tender.id, form.watch());
  const names = useProviderNames(providersIn(left));
  const { id: _id, error: _error, ...others } = useFields(form).field('others');
  if (left.length === 0) return null;
  return (
    <CheckboxGroup
      legend={`${t('competition_page.clarify.others')} (${t('web.optional')})`}
      description={t('competition_page.clarify.others_hint', { count: left.length })}
    >
      {left.map(({ id, provider }) => (
        <Checkbox key={id} value={id} {...others}>
          {provider === undefined ? id : name(names.get(provider) ?? { fi: provider })}
          {low.has(id) && ` – ${t('competition_page.low_price')}`}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
};

const useAsking = ({ shown: { id: competition }, tender, rows }: AskProps, then: () => void) => {
  const api = useApi();
  return useAct(async ({ request, others }: Asked, options) => {
    const asked = [tender, ...rows.filter(({ id }) => others.includes(id))];
    for (const { id, version } of asked) {
      await read(
        api.procurement.competitions[':competition'].tenders[':tender'].clarifications.$post(
          { param: { competition, tender: id }, json: request },
          actHeaders(`${options.headers['idempotency-key'] ?? ''}-${id}`, version),
        ),
      );
    }
  }, then);
};

/** A request to the bidder, and alike to others where the same is unclear. */
export const Ask = (props: AskProps) => {
  const { shown, tender, low } = props;
  const { t, name, day } = useWords();
  const now = useNow();
  const schema = useMemo(() => askForm(now), [now]);
  const form = useHouseForm(schema, askShown(now, low.has(tender.id)));
  const { field } = useFields(form);
  const ask = useAsking(props, () => {
    form.reset(askShown(now, false));
  });
  return (
    <>
      {ask.done && <StatusLine>{t('competition_page.clarify.sent')}</StatusLine>}
      <HouseForm form={form} act={ask} onSend={(typed) => ask.run(typed)} label={t('competition_page.clarify.send')}>
        <Grounds form={form} />
        {form.watch('ground') === 'unclear' && (
          <Select label={t('competition_page.clarify.about')} {...field('about')}>
            <option value={WHOLE}>{t('competition_page.clarify.whole')}</option>
            {qualityOf(shown).map(({ key, title }) => (
              <option key={key} value={key}>
                {name(title)}
              </option>
            ))}
          </Select>
        )}
        <Textarea
          label={t('competition_page.clarify.question')}
          description={t('competition_page.clarify.question_hint')}
          {...field('question')}
        />
        <TextField
          label={t('competition_page.clarify.day')}
          description={t('competition_page.clarify.day_hint', { day: day(firstAnswerDay(now)) })}
          htmlSize={12}
          {...field('day')}
        />
        <TextField
          label={t('competition_page.form.deadline_time')}
          description={t('competition_page.form.time_hint')}
          htmlSize={8}
          {...field('time')}
        />
        <AlsoAsked form={form} {...props} />
      </HouseForm>
    </>
  );
};
