import { addWorkingDays, dayInFinland } from '@kt/kernel';
import { REJECTION_REASON_CODES } from '@kt/terms';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
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
import { ActButton } from '../../../../shared/page/act-button.tsx';
import type { RequestShown } from '../answers.ts';
import { askForm, reasonForm, rejectForm } from './form.ts';

type ActProps = { readonly request: RequestShown };
type Proposal = { readonly outcome: 'accept' } | z.output<typeof rejectForm>;
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
      <HouseForm
        form={form}
        act={ask}
        onSend={(values) => ask.run(values, version)}
        label={t('req.ask.act')}
        variant="secondary"
      >
        <Textarea label={t('req.ask.question')} {...field('question')} />
        <TextField label={t('req.ask.deadline')} description={t('web.form.day_hint')} {...field('deadline')} />
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

type RejectProps = { readonly onReject: (proposal: z.output<typeof rejectForm>) => unknown; readonly busy: boolean };
const Reject = ({ onReject, busy }: RejectProps) => {
  const { t } = useWords();
  const form = useHouseForm(rejectForm, { reasons: [], remedy: '' });
  const { field, errorOf } = useFields(form);
  return (
    <ReadMore header={t('req.reject.title')}>
      <HouseForm
        form={form}
        act={{ busy, refusal: undefined }}
        onSend={onReject}
        label={t('req.reject.propose')}
        variant="secondary"
      >
        <CheckboxGroup legend={t('req.reject.reasons')} id="reasons" tabIndex={-1} error={errorOf('reasons')}>
          {REJECTION_REASON_CODES.map((one) => (
            <Checkbox key={one} value={one} {...form.register('reasons')}>
              {t(`req.reason.${one}`)}
            </Checkbox>
          ))}
        </CheckboxGroup>
        <Textarea label={t('req.reject.remedy')} description={t('req.reject.remedy.hint')} {...field('remedy')} />
      </HouseForm>
    </ReadMore>
  );
};

/** What the official who looks at a request may do: propose, ask, take more time. */
export const Review = ({ request }: ActProps) => {
  const { t } = useWords();
  const api = useApi();
  const { id, version, extended } = request;
  const propose = useAct((json: Proposal, options) =>
    read(api.procurement.requests[':request'].proposal.$post({ param: { request: id }, json }, options)),
  );
  return (
    <>
      <ActButton
        label={t('req.accept.propose')}
        act={propose}
        onAct={() => propose.run({ outcome: 'accept' }, version)}
      />
      <Reject busy={propose.busy} onReject={(proposal) => propose.run(proposal, version)} />
      <Ask request={request} />
      {extended === undefined && <Extend request={request} />}
    </>
  );
};
