import { municipalityOf } from '@kt/kernel';
import { TextField } from '@navikt/ds-react/TextField';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { rowIndex } from '../../../../shared/form/row-index.ts';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import type { SystemShown } from '../../systems/answers.ts';
import type { Colleague } from '../reads.ts';
import { CallOffField } from './call-off-field.tsx';
import { Choices, type ContentFormProps } from './choices.tsx';
import type { CategoryShown, ContentBase } from './content-base.ts';
import { WeightHints } from './live-advice.tsx';
import { MustHaveFields } from './must-have-fields.tsx';
import { OptionFields } from './option-fields.tsx';
import { PriceFields } from './price-fields.tsx';
import { ReachHints } from './reach-hints.tsx';
import { callableFrom, earliestDay, tenderDays } from './schedule.ts';
import { TextFields } from './text-fields.tsx';

type ContentFieldsProps = ContentFormProps & {
  readonly base: ContentBase;
  readonly category: CategoryShown;
  readonly system: Pick<SystemShown, 'profile' | 'rules' | 'initialPeriodEnds'>;
  readonly colleagues: readonly Colleague[];
};

const BASIS_POINTS = 100;

const Amounts = ({ form }: ContentFormProps) => {
  const { t } = useWords();
  const { field } = useFields(form);
  return (
    <>
      <TextField label={t('competition_page.places')} htmlSize={8} inputMode="numeric" {...field('places')} />
      <TextField
        label={t('competition_page.ceiling')}
        description={t('competition_page.form.ceiling_hint')}
        htmlSize={14}
        inputMode="decimal"
        {...field('ceiling')}
      />
      <TextField label={t('competition_page.winners')} htmlSize={8} inputMode="numeric" {...field('winners')} />
      <CallOffField form={form} />
      <TextField label={t('competition_page.cost_centre')} htmlSize={14} {...field('costCentre')} />
    </>
  );
};

const Schedule = ({ form, system }: Pick<ContentFieldsProps, 'form' | 'system'>) => {
  const { t, day } = useWords();
  const { field } = useFields(form);
  const earliest = earliestDay(
    system.profile,
    callableFrom(useNow(), system.initialPeriodEnds),
    tenderDays(system.rules),
  );
  return (
    <>
      <TextField
        label={t('competition_page.form.deadline_day')}
        description={t('competition_page.form.deadline_hint', { day: day(earliest) })}
        htmlSize={12}
        {...field('deadlineDay')}
      />
      <TextField
        label={t('competition_page.form.deadline_time')}
        description={t('competition_page.form.time_hint')}
        htmlSize={8}
        {...field('deadlineTime')}
      />
      <TextField
        label={t('competition_page.form.start')}
        description={t('web.form.day_hint')}
        htmlSize={12}
        {...field('start')}
      />
      <TextField
        label={t('competition_page.form.end_day')}
        description={t('web.form.day_hint')}
        htmlSize={12}
        {...field('lastDay')}
      />
    </>
  );
};

const Weights = ({ form, base, category }: Pick<ContentFieldsProps, 'form' | 'base' | 'category'>) => {
  const { t, name, number } = useWords();
  const { field } = useFields(form);
  return base.criteria.map(({ key, publishedKey, title }, n) => {
    const range = category.criteria.find((one) => one.key === publishedKey);
    return (
      <TextField
        key={key}
        label={name(title)}
        description={
          range &&
          t('competition_page.form.weight_hint', {
            least: number(range.minWeight / BASIS_POINTS),
            most: number(range.maxWeight / BASIS_POINTS),
          })
        }
        htmlSize={6}
        inputMode="numeric"
        {...field(`criteria.${rowIndex(n)}.weight`)}
      />
    );
  });
};

/** Everything that a competition asks for, in the order in which a bidder reads it. */
export const ContentFields = ({ form, base, category, system, colleagues }: ContentFieldsProps) => {
  const { t, language } = useWords();
  const evaluators = colleagues.filter(({ roles }) => roles.includes('evaluator'));
  return (
    <>
      <Section title={t('competition_page.content')}>
        <TextFields form={form} serviceTypes={category.serviceTypes} />
      </Section>
      <Section title={`${t('competition_page.must')} (${t('web.optional')})`}>
        <p className="kt-quiet">{t('competition_page.must.hint')}</p>
        <MustHaveFields form={form} />
      </Section>
      <Section title={t('competition_page.form.schedule')}>
        <Schedule form={form} system={system} />
      </Section>
      <Section title={`${t('competition_page.options')} (${t('web.optional')})`}>
        <p className="kt-quiet">{t('competition_page.options.hint')}</p>
        <OptionFields form={form} />
      </Section>
      <Section title={t('competition_page.form.amounts')}>
        <Amounts form={form} />
      </Section>
      <Section title={t('competition_page.prices')}>
        <p className="kt-quiet">{t('competition_page.form.prices_hint')}</p>
        <PriceFields form={form} base={base} />
      </Section>
      <Section title={t('competition_page.criteria')}>
        <p className="kt-quiet">{t('competition_page.form.criteria_hint')}</p>
        <Weights form={form} base={base} category={category} />
        <WeightHints form={form} base={base} category={category} />
      </Section>
      <Section title={t('competition_page.form.where')}>
        <Choices
          form={form}
          name="languages"
          legend={t('competition_page.languages')}
          choices={(['fi', 'sv', 'en'] as const).map((one) => [one, t(`competition_page.language.${one}`)])}
        />
        <Choices
          form={form}
          name="municipalities"
          legend={t('competition_page.municipalities')}
          choices={category.municipalities.map((code) => [
            code,
            municipalityOf(code)?.names[language === 'sv' ? 'sv' : 'fi'] ?? code,
          ])}
        />
        <ReachHints form={form} base={base} category={category} />
        <Choices
          form={form}
          name="evaluators"
          legend={t('competition_page.evaluators')}
          hint={t('competition_page.form.evaluators_hint')}
          choices={evaluators.map(({ person, name }) => [person, name])}
        />
      </Section>
    </>
  );
};
