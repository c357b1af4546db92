import { ReadMore } from '@navikt/ds-react/ReadMore';
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
import type { HearingShown } from '../answers.ts';
import { askForm, moreTimeForm, reasonForm } from './form.ts';

type OfHearing = { readonly hearing: HearingShown };

const useHearing = ({ id }: HearingShown) => {
  const api = useApi();
  return { one: api.procurement.hearings[':hearing'], param: { hearing: id } };
};

/** Asks the provider to answer; the first day that the rules allow is filled in. */
export const Ask = ({ hearing }: OfHearing) => {
  const { t, day } = useWords();
  const { one, param } = useHearing(hearing);
  const form = useHouseForm(askForm, { deadline: dayText(hearing.earliestAnswer) });
  const { field } = useFields(form, 'ask');
  const ask = useAct((json: z.output<typeof askForm>, options) => read(one.asking.$post({ param, json }, options)));
  return (
    <>
      <p>{t('hear.ask.says')}</p>
      <HouseForm
        within="ask"
        form={form}
        act={ask}
        onSend={(values) => ask.run(values, hearing.version)}
        label={t('hear.ask.act')}
      >
        <TextField
          label={t('hear.ask.deadline')}
          description={t('hear.ask.earliest', { day: day(hearing.earliestAnswer) })}
          {...field('deadline')}
        />
      </HouseForm>
    </>
  );
};

/** Lets the matter be, before the provider has been asked. */
export const Drop = ({ hearing }: OfHearing) => {
  const { t } = useWords();
  const { one, param } = useHearing(hearing);
  const form = useHouseForm(reasonForm, { reason: '' });
  const { field } = useFields(form, 'drop');
  const drop = useAct((json: z.output<typeof reasonForm>, options) =>
    read(one.dropping.$post({ param, json }, options)),
  );
  return (
    <ReadMore header={t('hear.drop.title')}>
      <HouseForm
        within="drop"
        form={form}
        act={drop}
        onSend={(values) => drop.run(values, hearing.version)}
        label={t('hear.drop.act')}
        variant="secondary"
      >
        <Textarea label={t('web.reason')} {...field('reason')} />
      </HouseForm>
    </ReadMore>
  );
};

/** Gives the provider more time, also when it has been silent. */
export const MoreTime = ({ hearing }: OfHearing) => {
  const { t } = useWords();
  const { one, param } = useHearing(hearing);
  const form = useHouseForm(moreTimeForm, { deadline: '', reason: '' });
  const { field } = useFields(form, 'more-time');
  const extend = useAct((json: z.output<typeof moreTimeForm>, options) =>
    read(one.extension.$post({ param, json }, options)),
  );
  return (
    <ReadMore header={t('hear.extend.title')}>
      <HouseForm
        within="more-time"
        form={form}
        act={extend}
        onSend={(values) => extend.run(values, hearing.version)}
        label={t('hear.extend.act')}
        variant="secondary"
      >
        <TextField
          label={t('hear.extend.deadline')}
          description={t('web.form.day_hint')}
          htmlSize={14}
          {...field('deadline')}
        />
        <Textarea label={t('web.reason')} {...field('reason')} />
      </HouseForm>
    </ReadMore>
  );
};
