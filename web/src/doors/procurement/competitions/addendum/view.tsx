import { dayInFinland, LANGUAGES } from '@kt/kernel';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import type { UseFormReturn } from 'react-hook-form';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { DifferenceList } from '../../../../shared/call/difference-list.tsx';
import { dayText } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { timeText } from '../content/time-field.ts';
import { UnderOne } from '../frame.tsx';
import type { CompetitionShown } from '../reads.ts';
import { type AddendumSent, type AddendumShown, addendumForm, addendumShown } from './form.ts';
import { MustHaves } from './must-haves.tsx';
import { previewRows } from './preview.ts';

type PartProps = { readonly form: UseFormReturn<AddendumShown, unknown, AddendumSent> };

const InThree = ({ form, part }: PartProps & { readonly part: 'said' | 'need' }) => {
  const { t } = useWords();
  const { field } = useFields(form);
  const label = t(part === 'said' ? 'competition_page.addendum.text' : 'competition_page.need');
  return LANGUAGES.map((one) => (
    <Textarea
      key={one}
      lang={one}
      label={`${label}, ${t(`competition_page.in.${one}`)}${one === 'en' ? ` (${t('web.optional')})` : ''}`}
      {...field(`${part}.${one}`)}
    />
  ));
};

const Asked = ({ form }: PartProps) => {
  const { t } = useWords();
  const { field } = useFields(form);
  return (
    <ReadMore header={t('competition_page.addendum.content')}>
      <div className="kt-stack">
        <p className="kt-quiet">{t('competition_page.addendum.fixed')}</p>
        <InThree form={form} part="need" />
        <MustHaves form={form} />
        <TextField label={t('competition_page.places')} htmlSize={8} inputMode="numeric" {...field('places')} />
        <TextField label={t('competition_page.winners')} htmlSize={8} inputMode="numeric" {...field('winners')} />
        <TextField label={t('competition_page.ceiling')} htmlSize={14} inputMode="decimal" {...field('ceiling')} />
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
      </div>
    </ReadMore>
  );
};

const Deadline = ({ form }: PartProps) => {
  const { t } = useWords();
  const { field } = useFields(form);
  return (
    <>
      <TextField
        label={t('competition_page.form.deadline_day')}
        description={t('competition_page.addendum.deadline_hint')}
        htmlSize={12}
        {...field('day')}
      />
      <TextField
        label={t('competition_page.form.deadline_time')}
        description={t('competition_page.form.time_hint')}
        htmlSize={8}
        {...field('time')}
      />
    </>
  );
};

/** What everybody invited will see as different, and whether tenders already sent must be confirmed. */
const Before = ({ form, shown }: PartProps & { readonly shown: CompetitionShown }) => {
  const words = useWords();
  const { t } = words;
  const { field } = useFields(form);
  const typed = form.watch();
  const rows = previewRows(typed, shown, words);
  const isForced = rows.some(({ key }) => key !== 'deadline');
  const { id: name, error, ...asks } = field('asks');
  return (
    <>
      <Section title={t('competition_page.addendum.preview')}>
        {rows.length === 0 ? <p>{t('competition_page.addendum.only_words')}</p> : <DifferenceList rows={rows} />}
      </Section>
      {isForced ? (
        <p>{t('competition_page.addendum.forced')}</p>
      ) : (
        <RadioGroup legend={t('competition_page.addendum.asks')} error={error} id={name} name={name} value={typed.asks}>
          <Radio value="yes" {...asks}>
            {t('competition_page.addendum.asks_yes')}
          </Radio>
          <Radio value="no" {...asks}>
            {t('competition_page.addendum.asks_no')}
          </Radio>
        </RadioGroup>
      )}
    </>
  );
};

const Write = ({ shown }: { readonly shown: CompetitionShown }) => {
  const { t } = useWords();
  const { id, version, deadline, content } = shown;
  const api = useApi();
  const go = useGo();
  const form = useHouseForm(addendumForm, addendumShown(content, dayText(dayInFinland(deadline)), timeText(deadline)));
  const give = useAct(
    (json: AddendumSent, options) =>
      read(api.procurement.competitions[':competition'].addenda.$post({ param: { competition: id }, json }, options)),
    () => go(`/procurement/competitions/${id}`),
  );
  return (
    <HouseForm
      form={form}
      act={give}
      onSend={(typed) => give.run(typed, version)}
      label={t('competition_page.addendum.send')}
    >
      <InThree form={form} part="said" />
      <Deadline form={form} />
      <Asked form={form} />
      <Before form={form} shown={shown} />
    </HouseForm>
  );
};

/** A clarification of an open call; the deadline only moves forward. */
export const View = () => {
  const { t } = useWords();
  return (
    <UnderOne title={t('competition_page.act.addendum')} lead={<p>{t('competition_page.addendum.lead')}</p>}>
      {(shown) =>
        shown.state === 'open' ? <Write shown={shown} /> : <Empty>{t('competition_page.addendum.not_now')}</Empty>
      }
    </UnderOne>
  );
};
