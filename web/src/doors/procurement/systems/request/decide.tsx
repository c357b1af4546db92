import { ReadMore } from '@navikt/ds-react/ReadMore';
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
import type { RequestShown } from '../answers.ts';
import { decisionForm, reasonForm } from './form.ts';

type DecideProps = { readonly request: RequestShown; readonly delegation: string };

const Return = ({ request: { id, version } }: Pick<DecideProps, 'request'>) => {
  const { t } = useWords();
  const api = useApi();
  const form = useHouseForm(reasonForm, { reason: '' });
  const { field } = useFields(form);
  const giveBack = useAct((json: z.output<typeof reasonForm>, options) =>
    read(api.procurement.requests[':request'].return.$post({ param: { request: id }, json }, options)),
  );
  return (
    <ReadMore header={t('req.return.title')}>
      <HouseForm
        form={form}
        act={giveBack}
        onSend={(values) => giveBack.run(values, version)}
        label={t('req.return.act')}
        variant="secondary"
      >
        <Textarea label={t('web.reason')} {...field('reason')} />
      </HouseForm>
    </ReadMore>
  );
};

/** The second person's word on what the first proposed; `delegation` is what decisions here usually rest on. */
export const Decide = ({ request, delegation }: DecideProps) => {
  const { t } = useWords();
  const api = useApi();
  const { id, version, proposal } = request;
  const param = { request: id };
  const isAccepted = proposal?.outcome === 'accept';
  const form = useHouseForm(decisionForm, { delegation });
  const { field } = useFields(form);
  const one = api.procurement.requests[':request'];
  const decide = useAct((json: z.output<typeof decisionForm>, options) =>
    read(isAccepted ? one.acceptance.$post({ param, json }, options) : one.rejection.$post({ param, json }, options)),
  );
  return (
    <>
      <p>{t(isAccepted ? 'req.accept.confirm' : 'req.reject.confirm')}</p>
      <HouseForm
        form={form}
        act={decide}
        onSend={(values) => decide.run(values, version)}
        label={t(isAccepted ? 'req.accept.act' : 'req.reject.act')}
        variant={isAccepted ? 'primary' : 'danger'}
      >
        <TextField label={t('req.delegation')} description={t('req.delegation.hint')} {...field('delegation')} />
      </HouseForm>
      <Return request={request} />
    </>
  );
};
