import { isPauseReason, PAUSE_REASON_CODES, PAUSE_REASONS } from '@kt/terms';
import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { dayField } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { pauseLine } from '../../../../shared/services/places-words.ts';
import type { Service } from '../use-service.ts';

const pauseForm = z
  .object({
    reason: z.string().refine(isPauseReason, 'form.choose'),
    until: z.union([z.literal('').transform(() => undefined), dayField]),
  })
  .transform(({ reason, until }) => ({ reason, ...(until !== undefined && { until }) }));
type PauseSent = z.output<typeof pauseForm>;

type Of = { readonly service: Service };

const Resume = ({ service }: Of) => {
  const words = useWords();
  const { t } = words;
  const api = useApi();
  const resume = useAct((_: object, options) =>
    read(api.provider.services[':service'].resumption.$post({ param: { service: service.id }, json: {} }, options)),
  );
  const { pause } = service;
  return (
    <>
      {pause !== undefined && <p>{pauseLine(pause, words)}</p>}
      <ActButton
        label={t('svc.pause.resume')}
        act={resume}
        onAct={() => resume.run({}, service.version)}
        variant="secondary"
      />
    </>
  );
};

const PauseForm = ({ service }: Of) => {
  const { t, name } = useWords();
  const api = useApi();
  const form = useHouseForm(pauseForm, { reason: 'full', until: '' });
  const { field } = useFields(form);
  const pause = useAct((json: PauseSent, options) =>
    read(api.provider.services[':service'].pause.$post({ param: { service: service.id }, json }, options)),
  );
  return (
    <HouseForm
      form={form}
      act={pause}
      onSend={(values) => pause.run(values, service.version)}
      label={t('svc.pause.act')}
      variant="secondary"
    >
      <Select {...field('reason')} label={t('svc.pause.reason')}>
        {PAUSE_REASON_CODES.map((code) => (
          <option key={code} value={code}>
            {name(PAUSE_REASONS[code])}
          </option>
        ))}
      </Select>
      <TextField
        {...field('until')}
        label={`${t('svc.pause.until')} (${t('web.optional')})`}
        description={t('web.form.day_hint')}
        htmlSize={14}
      />
    </HouseForm>
  );
};

/** No new clients for now, and back. */
export const Pausing = ({ service }: Of) => {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={t('svc.pause.title')}>
      {service.state === 'paused' && <Resume service={service} />}
      {service.state === 'published' && (
        <>
          <p>{t('svc.pause.says')}</p>
          {isOpen ? (
            <PauseForm service={service} />
          ) : (
            <p className="kt-no-print">
              <Button variant="secondary" onClick={() => setOpen(true)}>
                {t('svc.pause.open')}
              </Button>
            </p>
          )}
        </>
      )}
    </Section>
  );
};
