import { addWorkingDays, dayInFinland } from '@kt/kernel';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { dayText } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import type { RequestShown } from '../answers.ts';
import { askForm, reasonForm } from './form.ts';
import { Propose, Settle } from './propose.tsx';

type ActProps = { readonly request: RequestShown };
const ANSWER_WORKING_DAYS = 5;

const Ask = ({ request: { id, version } }: ActProps) => {
  const { t } = useWords();
  const api = useApi();
  const today = dayInFinland(useNow());
  const form = useHouseForm(askForm, { question: '', deadline: dayText(addWorkingDays(today, ANSWER_WORKING_DAYS)) });
  const { field } = useFields(form);
  const ask = useAct((json: z.output<typeof askForm>, options) =>
    read(api.procurement.requests[':request'].question.$post({ param: { request: id }, json }, options)),
  );
  return (
    <ReadMore header={t('req.ask.title')}>
      <p>{t('join.ask.clock')}</p>
      <HouseForm
        form={form}
        act={ask}
        onSend={(values) => ask.run(values, version)}
        label={t('req.ask.act')}
        variant="secondary"
      >
        <Textarea label={t('req.ask.question')} {...field('question')} />
        <TextField
          label={t('req.ask.deadline')}
          description={t('web.form.day_hint')}
          htmlSize={14}
          {...field('deadline')}
        />
      </HouseForm>
    </ReadMore>
  );
};

const Extend = ({ request: { id, version } }: ActProps) => {
  const { t } = useWords();
  const api = useApi();
  const form = useHouseForm(reasonForm, { reason: '' });
  const { field } = useFields(form);
  const extend = useAct((json: z.output<typeof reasonForm>, options) =>
    read(api.procurement.requests[':request'].extension.$post({ param: { request: id }, json }, options)),
  );
  return (
    <ReadMore header={t('req.extend.title')}>
      <p>{t('req.extend.lead')}</p>
      <HouseForm
        form={form}
        act={extend}
        onSend={(values) => extend.run(values, version)}
        label={t('req.extend.act')}
        variant="secondary"
      >
        <Textarea label={t('web.reason')} {...field('reason')} />
      </HouseForm>
    </ReadMore>
  );
};

/** A ground found before admission: the applicant is heard on it first. */
const RaiseGround = ({ request: { id, system, category, provider } }: ActProps) => {
  const { t } = useWords();
  const at = `/procurement/systems/${system}/categories/${category}/providers/${provider}/ground`;
  return (
    <p>
      <Go to={`${at}?request=${id}`}>{t('adms.flag')}</Go>
    </p>
  );
};

export type Practice = { readonly decision: 'one_person' | 'two_persons'; readonly delegation: string };
type ReviewProps = ActProps & { readonly practice: Practice };

/** What the official who looks at a request may do: propose or, where one person decides, decide; ask, take more time. */
export const Review = ({ request, practice }: ReviewProps) => (
  <>
    {practice.decision === 'one_person' ? (
      <Settle request={request} delegation={practice.delegation} />
    ) : (
      <Propose request={request} />
    )}
    <Ask request={request} />
    {request.extended === undefined && <Extend request={request} />}
    <RaiseGround request={request} />
  </>
);
