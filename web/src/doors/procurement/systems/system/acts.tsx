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
import type { SystemShown } from '../answers.ts';
import { changeForm, publishForm, terminateForm } from './form.ts';

type ActProps = { readonly system: SystemShown };

/** The notice is what makes a system open to everybody. */
export const PublishAct = ({ system }: ActProps) => {
  const { t } = useWords();
  const api = useApi();
  const param = { system: system.id };
  const form = useHouseForm(publishForm, { notice: '' });
  const { field } = useFields(form, 'publish-act');
  const publish = useAct((json: z.output<typeof publishForm>, options) =>
    read(api.procurement.systems[':system'].publication.$post({ param, json }, options)),
  );
  return (
    <HouseForm
      within="publish-act"
      form={form}
      act={publish}
      onSend={(values) => publish.run(values, system.version)}
      label={t('sys.publish.act')}
    >
      <TextField label={t('sys.notice')} description={t('sys.notice.hint')} {...field('notice')} />
    </HouseForm>
  );
};

export const ChangeAct = ({ system }: ActProps) => {
  const { t } = useWords();
  const api = useApi();
  const param = { system: system.id };
  const form = useHouseForm(changeForm, { reason: '', notice: '', lastDay: dayText(system.lastDay) });
  const { field } = useFields(form, 'change-act');
  const change = useAct((json: z.output<typeof changeForm>, options) =>
    read(api.procurement.systems[':system'].changes.$post({ param, json }, options)),
  );
  return (
    <ReadMore header={t('sys.change.title')}>
      <HouseForm
        within="change-act"
        form={form}
        act={change}
        onSend={(values) => change.run(values, system.version)}
        label={t('sys.change.act')}
        variant="secondary"
      >
        <TextField label={t('sys.last_day')} description={t('web.form.day_hint')} htmlSize={14} {...field('lastDay')} />
        <TextField label={t('sys.notice.change')} description={t('sys.notice.hint')} {...field('notice')} />
        <Textarea label={t('web.reason')} {...field('reason')} />
      </HouseForm>
    </ReadMore>
  );
};

export const TerminateAct = ({ system }: ActProps) => {
  const { t } = useWords();
  const api = useApi();
  const param = { system: system.id };
  const form = useHouseForm(terminateForm, { reason: '', notice: '' });
  const { field } = useFields(form, 'terminate-act');
  const terminate = useAct((json: z.output<typeof terminateForm>, options) =>
    read(api.procurement.systems[':system'].termination.$post({ param, json }, options)),
  );
  return (
    <ReadMore header={t('sys.terminate.title')}>
      <p>{t('sys.terminate.lead')}</p>
      <HouseForm
        within="terminate-act"
        form={form}
        act={terminate}
        onSend={(values) => terminate.run(values, system.version)}
        label={t('sys.terminate.act')}
        variant="danger"
      >
        <TextField label={t('sys.notice.change')} {...field('notice')} />
        <Textarea label={t('web.reason')} {...field('reason')} />
      </HouseForm>
    </ReadMore>
  );
};
