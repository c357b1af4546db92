import { dayInFinland, LANGUAGES } from '@kt/kernel';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { dayText } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { timeText } from '../content/time-field.ts';
import { UnderOne } from '../frame.tsx';
import type { CompetitionShown } from '../reads.ts';
import { addendumForm } from './form.ts';

const Write = ({ shown: { id, version, deadline } }: { readonly shown: CompetitionShown }) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const day = dayText(dayInFinland(deadline));
  const form = useHouseForm(addendumForm, { fi: '', sv: '', en: '', day, time: timeText(deadline) });
  const { field } = useFields(form);
  const give = useAct(
    (json: z.output<typeof addendumForm>, options) =>
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
      {LANGUAGES.map((one) => (
        <Textarea
          key={one}
          lang={one}
          label={`${t('competition_page.addendum.text')}, ${t(`competition_page.in.${one}`)}${one === 'en' ? ` (${t('web.optional')})` : ''}`}
          {...field(one)}
        />
      ))}
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
