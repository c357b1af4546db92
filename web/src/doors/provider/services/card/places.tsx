import { dayInFinland, nextWorkingDay } from '@kt/kernel';
import { TextField } from '@navikt/ds-react/TextField';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { rowIndex } from '../../../../shared/form/row-index.ts';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import { PlacesLine } from '../../../../shared/services/service-card.tsx';
import type { Service } from '../use-service.ts';
import { type PlacesSent, placesForm, placesShown } from './places-form.ts';

/** Free places and the next start, filled in with what was told last. */
export const Places = ({ service }: { readonly service: Service }) => {
  const { t } = useWords();
  const api = useApi();
  const shown = placesShown(service, nextWorkingDay(dayInFinland(useNow())));
  const form = useHouseForm(placesForm, shown);
  const { field } = useFields(form);
  const announce = useAct((json: PlacesSent, options) =>
    read(api.provider.services[':service'].places.$post({ param: { service: service.id }, json }, options)),
  );
  const siteName = (key: string): string =>
    service.sites.find((site) => site.key === key)?.name ?? t('svc.places_whole');
  return (
    <Section title={t('svc.places')}>
      <PlacesLine places={service.places} told={service.told} pause={service.pause} />
      <HouseForm
        form={form}
        act={announce}
        onSend={(places) => announce.run(places, service.version)}
        label={t('svc.capacity.save')}
        variant="secondary"
      >
        {shown.rows.map(({ site }, n) => (
          <fieldset key={site} className="kt-fieldset">
            <legend>{siteName(site)}</legend>
            <div className="kt-row kt-row-top">
              <TextField
                {...field(`rows.${rowIndex(n)}.free`)}
                label={t('svc.capacity.free')}
                inputMode="numeric"
                htmlSize={6}
              />
              <TextField
                {...field(`rows.${rowIndex(n)}.nextStart`)}
                label={`${t('svc.capacity.start')} (${t('web.optional')})`}
                description={t('web.form.day_hint')}
                htmlSize={12}
              />
              <TextField
                {...field(`rows.${rowIndex(n)}.waitingWeeks`)}
                label={`${t('svc.capacity.wait')} (${t('web.optional')})`}
                inputMode="numeric"
                htmlSize={6}
              />
            </div>
          </fieldset>
        ))}
      </HouseForm>
      <StatusLine>{announce.done ? t('svc.capacity.saved') : ''}</StatusLine>
    </Section>
  );
};
