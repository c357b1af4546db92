import { REFUSAL_REASONS } from '@kt/competition/domain/call-request.ts';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { useGo } from '../../../../shared/page/use-path.ts';
import { OneOf } from '../one-of.tsx';
import type { AskedRow } from '../reads.ts';

const MOST = 300;
const refusalForm = z
  .object({ reason: z.enum(REFUSAL_REASONS, 'form.choose'), note: z.string().trim().max(MOST, 'form.too_long') })
  .transform(({ reason, note }) => ({ reason, ...(note !== '' && { note }) }));

const Decline = ({ one }: { readonly one: AskedRow }) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const form = useHouseForm(refusalForm, { reason: '', note: '' });
  const { field } = useFields(form);
  const { id, error, name, ...rest } = field('reason');
  const act = useAct(
    (json: z.output<typeof refusalForm>, options) =>
      read(api.procurement['call-requests'][':request'].refusal.$post({ param: { request: one.id }, json }, options)),
    () => go('/procurement/call-requests'),
  );
  return (
    <HouseForm form={form} act={act} onSend={(typed) => act.run(typed, one.version)} label={t('asked.decline_send')}>
      <RadioGroup id={id} name={name} legend={t('asked.reason')} error={error}>
        {REFUSAL_REASONS.map((reason) => (
          <Radio key={reason} value={reason} {...rest} name={name}>
            {t(`requests.declined.${reason}`)}
          </Radio>
        ))}
      </RadioGroup>
      <Textarea
        label={`${t('asked.note')} (${t('web.optional')})`}
        description={t('asked.note_hint')}
        {...field('note')}
      />
    </HouseForm>
  );
};

/** Says no to a request: its case worker reads why. */
export const View = () => {
  const { t } = useWords();
  return (
    <OneOf title={t('asked.decline_title')} lead={t('asked.decline_lead')}>
      {(one) => <Decline one={one} />}
    </OneOf>
  );
};
