import { Button } from '@navikt/ds-react/Button';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { StateTag, StatusLine } from '../../../../shared/page/parts.tsx';
import { useAfterBinding } from '../../joining/signing/use-after-binding.ts';
import { declarationOf } from '../presenter.ts';
import type { Place, Places } from '../read-places.ts';

const useOwn = ({ authority, system, category, id }: Place) => {
  const api = useApi();
  const categories = api.provider.authorities[':authority'].systems[':system'].categories;
  return {
    own: categories[':category'].admissions[':admission'],
    param: { authority, system, category, admission: id },
  };
};

type OfPlace = { readonly place: Place };

/** The declaration that was given, what is new in it, and one button to give it again. */
export const Renew = ({ place, data, mayBind }: OfPlace & { readonly data: Places; readonly mayBind: boolean }) => {
  const { t, name, moment } = useWords();
  const { own, param } = useOwn(place);
  const renew = useAct(
    (_: object, options) => read(own.renewal.$post({ param, json: {} }, options)),
    useAfterBinding(),
  );
  const requirements = data.categories.get(place.category)?.requirements ?? [];
  const declared = declarationOf(place, data.requests, requirements);
  return (
    <Section title={t('place.renew.title')}>
      <p>{t('place.renew.given', { at: moment((place.declared ?? place.granted).at) })}</p>
      <ul>
        {declared.map(({ key, text, isNew }) => (
          <li key={key}>
            {name(text)} {isNew && <StateTag tone="warning">{t('place.renew.new')}</StateTag>}
          </li>
        ))}
        <li>{t('place.renew.no_exclusion')}</li>
      </ul>
      <p>{t('place.renew.says')}</p>
      {mayBind ? (
        <ActButton label={t('place.renew.act')} act={renew} onAct={() => renew.run({}, place.version)} />
      ) : (
        <p>{t('place.renew.signatory')}</p>
      )}
    </Section>
  );
};

const exitForm = z.object({ reason: z.string().trim().max(4_000, 'form.too_long') });

/** Leaving: what it means is said first, the reason may be left out. */
export const Exit = ({ place }: OfPlace) => {
  const { t } = useWords();
  const { own, param } = useOwn(place);
  const [isLeaving, setLeaving] = useState(false);
  const form = useHouseForm(exitForm, { reason: '' });
  const { field } = useFields(form);
  const exit = useAct(
    ({ reason }: z.output<typeof exitForm>, options) =>
      read(own.exit.$post({ param, json: reason === '' ? {} : { reason } }, options)),
    useAfterBinding(),
  );
  if (!isLeaving)
    return (
      <div className="kt-row">
        <Button variant="tertiary" onClick={() => setLeaving(true)}>
          {t('place.exit.begin')}
        </Button>
      </div>
    );
  return (
    <Section title={t('place.exit.title')}>
      <ul>
        {(['invitations', 'tenders', 'agreements', 'back'] as const).map((one) => (
          <li key={one}>{t(`place.exit.${one}`)}</li>
        ))}
      </ul>
      <HouseForm
        form={form}
        act={exit}
        onSend={(values) => exit.run(values, place.version)}
        label={t('place.exit.act')}
        variant="danger"
      >
        <Textarea label={t('place.exit.reason')} {...field('reason')} />
      </HouseForm>
      <Button variant="tertiary" onClick={() => setLeaving(false)}>
        {t('place.exit.stay')}
      </Button>
    </Section>
  );
};

/** Told once it has been renewed. */
export const Renewed = ({ place }: OfPlace) => {
  const { t, moment } = useWords();
  return place.declared === undefined ? null : (
    <StatusLine>{t('place.renewed', { at: moment(place.declared.at) })}</StatusLine>
  );
};
