import { dayInFinland, nextWorkingDay } from '@kt/kernel';
import { TextField } from '@navikt/ds-react/TextField';
import * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { countField, dayField, dayText } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import { placesIn, type Service } from './presenter.ts';

const placesForm = z.object({ free: countField(0), nextStart: dayField });

/** Free places and the next start, filled in with what was told last: one key confirms them. */
export const Places = ({ service }: { readonly service: Service }) => {
  const words = useWords();
  const { t } = words;
  const api = useApi();
  const today = dayInFinland(useNow());
  const told = service.places?.nextStart;
  const form = useHouseForm(placesForm, {
    free: String(service.places?.free ?? 5),
    nextStart: dayText(told !== undefined && told > today ? told : nextWorkingDay(today)),
  });
  const { field } = useFields(form);
  const announce = useAct((json: z.output<typeof placesForm>, options) =>
    read(api.provider.services[':service'].places.$post({ param: { service: service.id }, json }, options)),
  );
  return (
    <Section title={t('provider.service.places')}>
      <p>{placesIn(service, words)}</p>
      <HouseForm
        form={form}
        act={announce}
        onSend={(places) => announce.run(places, service.version)}
        label={t('provider.service.confirm_places')}
      >
        <TextField {...field('free')} label={t('provider.service.free')} inputMode="numeric" htmlSize={8} />
        <TextField
          {...field('nextStart')}
          label={t('provider.service.next_start')}
          description={t('web.form.day_hint')}
          htmlSize={14}
        />
      </HouseForm>
      <StatusLine>{announce.done ? t('provider.service.places_saved') : ''}</StatusLine>
    </Section>
  );
};
