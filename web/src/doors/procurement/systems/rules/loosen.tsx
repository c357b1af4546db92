import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import type { SystemShown } from '../answers.ts';
import { loosenForm } from './form.ts';
import type { loosenable } from './presenter.ts';

type LoosenProps = { readonly system: SystemShown; readonly choices: ReturnType<typeof loosenable> };

/** Records a decision to run on a smaller number; everybody reads it with its reason. */
export const Loosen = ({ system, choices }: LoosenProps) => {
  const { t } = useWords();
  const api = useApi();
  const param = { system: system.id };
  const form = useHouseForm(loosenForm, {
    key: choices[0]?.key ?? 'tenderPeriodDays',
    value: '',
    reason: '',
    decision: '',
  });
  const { field } = useFields(form);
  const loosen = useAct(
    (json: z.output<typeof loosenForm>, options) =>
      read(api.procurement.systems[':system'].loosenings.$post({ param, json }, options)),
    () => {
      form.reset();
    },
  );
  return (
    <Section title={t('srule.loosen')}>
      <p>{t('srule.loosen.lead')}</p>
      <HouseForm
        form={form}
        act={loosen}
        onSend={(values) => loosen.run(values, system.version)}
        label={t('srule.loosen.act')}
      >
        <Select label={t('srule.name')} {...field('key')}>
          {choices.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </Select>
        <TextField label={t('srule.loosen.days')} htmlSize={6} inputMode="numeric" {...field('value')} />
        <TextField
          label={t('srule.loosen.decision')}
          description={t('srule.loosen.decision.hint')}
          {...field('decision')}
        />
        <Textarea label={t('web.reason')} {...field('reason')} />
      </HouseForm>
    </Section>
  );
};
