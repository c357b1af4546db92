import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { dayField, reasonField, textField } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { AdmissionShown } from '../answers.ts';

type OfAdmission = { readonly admission: AdmissionShown };
type OfEdition = OfAdmission & { readonly edition: number };

const useOne = ({ system, category, provider, id }: AdmissionShown) => {
  const api = useApi();
  return {
    param: { system, category, provider, admission: id },
    one: api.procurement.systems[':system'].categories[':category'].admissions[':provider'][':admission'],
  };
};

const keepForm = z.object({ reason: reasonField });

/** The officer's word that the changed consortium still qualifies. */
export const Keep = ({ admission, edition }: OfEdition) => {
  const { t } = useWords();
  const { one, param } = useOne(admission);
  const form = useHouseForm(keepForm, { reason: '' });
  const { field } = useFields(form, 'keep');
  const keep = useAct(({ reason }: z.output<typeof keepForm>, options) =>
    read(one['re-evaluation'].$post({ param, json: { edition, reason } }, options)),
  );
  const send = (values: z.output<typeof keepForm>) => keep.run(values, admission.version);
  return (
    <HouseForm within="keep" form={form} act={keep} onSend={send} label={t('party.evaluate')}>
      <Textarea {...field('reason')} label={t('party.evaluate_why')} minRows={2} />
    </HouseForm>
  );
};

const askForm = z.object({ question: reasonField, deadline: dayField });

/** A question to the provider about the change, with the last day to reply. */
export const Ask = ({ admission }: OfAdmission) => {
  const { t } = useWords();
  const { one, param } = useOne(admission);
  const form = useHouseForm(askForm, { question: '', deadline: '' });
  const { field } = useFields(form, 'ask');
  const ask = useAct((json: z.output<typeof askForm>, options) =>
    read(one['change-question'].$post({ param, json }, options)),
  );
  const send = (values: z.output<typeof askForm>) => ask.run(values, admission.version);
  return (
    <details>
      <summary>{t('party.ask_open')}</summary>
      <HouseForm within="ask" form={form} act={ask} onSend={send} label={t('party.ask')} variant="secondary">
        <Textarea {...field('question')} label={t('party.ask_what')} minRows={2} />
        <TextField
          {...field('deadline')}
          label={t('party.ask_by')}
          description={t('web.form.day_hint')}
          htmlSize={14}
        />
      </HouseForm>
    </details>
  );
};

const removeForm = z.object({ reason: reasonField, decision: textField });

/** The decision that the place ends: what follows is said first. */
export const Remove = ({ admission, edition }: OfEdition) => {
  const { t } = useWords();
  const { one, param } = useOne(admission);
  const form = useHouseForm(removeForm, { reason: '', decision: '' });
  const { field } = useFields(form, 'remove');
  const remove = useAct((values: z.output<typeof removeForm>, options) =>
    read(one['change-removal'].$post({ param, json: { edition, ...values } }, options)),
  );
  const send = (values: z.output<typeof removeForm>) => remove.run(values, admission.version);
  return (
    <details>
      <summary>{t('party.remove_open')}</summary>
      <p>{t('party.remove_says')}</p>
      <HouseForm within="remove" form={form} act={remove} onSend={send} label={t('party.remove')} variant="danger">
        <Textarea {...field('reason')} label={t('party.remove_why')} minRows={2} />
        <TextField
          {...field('decision')}
          label={t('adm.decision')}
          description={t('adm.decision.hint')}
          htmlSize={24}
        />
      </HouseForm>
    </details>
  );
};
