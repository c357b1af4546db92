import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Textarea } from '@navikt/ds-react/Textarea';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import type { RequestShown } from '../answers.ts';
import { reasonForm } from './form.ts';

/** The second person's word on what the first proposed. */
export const Decide = ({ request }: { readonly request: RequestShown }) => {
  const { t } = useWords();
  const api = useApi();
  const { id, version, proposal } = request;
  const param = { request: id };
  const form = useHouseForm(reasonForm, { reason: '' });
  const { field } = useFields(form);
  const one = api.procurement.requests[':request'];
  const accept = useAct((_: object, options) => read(one.acceptance.$post({ param, json: {} }, options)));
  const reject = useAct((_: object, options) => read(one.rejection.$post({ param, json: {} }, options)));
  const giveBack = useAct((json: z.output<typeof reasonForm>, options) =>
    read(one.return.$post({ param, json }, options)),
  );
  return (
    <>
      {proposal?.outcome === 'accept' ? (
        <ActButton
          label={t('req.accept.act')}
          act={accept}
          onAct={() => accept.run({}, version)}
          confirm={<p>{t('req.accept.confirm')}</p>}
        />
      ) : (
        <ActButton
          label={t('req.reject.act')}
          act={reject}
          onAct={() => reject.run({}, version)}
          variant="danger"
          confirm={<p>{t('req.reject.confirm')}</p>}
        />
      )}
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
    </>
  );
};
