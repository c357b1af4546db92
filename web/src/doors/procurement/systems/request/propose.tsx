import { dayInFinland } from '@kt/kernel';
import { REJECTION_REASONS, type RejectionReason, rejectionReasonsOn } from '@kt/terms';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { type Act, useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import type { HearingShown } from '../../hearings/answers.ts';
import type { RequestShown } from '../answers.ts';
import { decisionForm, rejectForm } from './form.ts';
import { HearFirst, useHeard } from './hear-first.tsx';
import { remedyAfter } from './remedies.ts';

type Rejection = z.output<typeof rejectForm> & { readonly hearing?: HearingShown['id'] };
type Proposal = { readonly outcome: 'accept' } | Rejection;
type OfRequest = { readonly request: RequestShown };
type RejectProps = OfRequest & {
  readonly act: Pick<Act<unknown>, 'busy' | 'refusal'>;
  readonly label: string;
  readonly onReject: (rejection: Rejection) => unknown;
};

const OTHER = { fi: 'sv', sv: 'fi' } as const;

const Reject = ({ request, act, label, onReject }: RejectProps) => {
  const { t, name } = useWords();
  const today = dayInFinland(useNow());
  const language = request.language === 'sv' ? 'sv' : 'fi';
  const form = useHouseForm(rejectForm, { reasons: [], why: '', remedy: '', otherWhy: '', otherRemedy: '' });
  const { field, errorOf } = useFields(form);
  const heard = useHeard(request, form.watch('reasons').includes('exclusion_ground'));
  const named = heard?.is === 'heard' ? { hearing: heard.hearing.id } : {};
  const choose = (reasons: RejectionReason[]): void => {
    form.setValue('remedy', remedyAfter(form.getValues('remedy'), form.getValues('reasons'), reasons, language));
    form.setValue('reasons', reasons);
  };
  const inLanguage = (label: string, of: 'fi' | 'sv'): string => `${label} (${t(`lang.in.${of}`)})`;
  return (
    <ReadMore header={t('req.reject.title')}>
      <HouseForm
        form={form}
        act={act}
        onSend={(values) => onReject({ ...values, ...named })}
        label={label}
        variant="secondary"
      >
        <CheckboxGroup
          legend={t('req.reject.reasons')}
          id="reasons"
          tabIndex={-1}
          error={errorOf('reasons')}
          onChange={choose}
        >
          {rejectionReasonsOn(today).map((one) => (
            <Checkbox key={one} value={one}>
              {name(REJECTION_REASONS[one].names)}
            </Checkbox>
          ))}
        </CheckboxGroup>
        {heard !== undefined && <HearFirst request={request} heard={heard} />}
        <Textarea label={inLanguage(t('join.reject.why'), language)} {...field('why')} />
        <Textarea
          label={inLanguage(t('req.reject.remedy'), language)}
          description={t('req.reject.remedy.hint')}
          {...field('remedy')}
        />
        <ReadMore header={t('join.reject.other', { language: t(`lang.in.${OTHER[language]}`) })}>
          <div className="kt-stack">
            <p>{t('join.reject.other_says')}</p>
            <Textarea label={inLanguage(t('join.reject.why'), OTHER[language])} {...field('otherWhy')} />
            <Textarea label={inLanguage(t('req.reject.remedy'), OTHER[language])} {...field('otherRemedy')} />
          </div>
        </ReadMore>
      </HouseForm>
    </ReadMore>
  );
};

/** Two persons: the first proposes. */
export const Propose = ({ request }: OfRequest) => {
  const { t } = useWords();
  const api = useApi();
  const { id, version } = request;
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
      <Reject
        request={request}
        act={propose}
        label={t('req.reject.propose')}
        onReject={(rejection) => propose.run(rejection, version)}
      />
    </>
  );
};

type SettleProps = OfRequest & { readonly delegation: string };

/** One person decides: proposal and decision in one act, resting on the delegation that is written here. */
export const Settle = ({ request, delegation: usual }: SettleProps) => {
  const { t } = useWords();
  const api = useApi();
  const { id, version } = request;
  const [rejecting, setRejecting] = useState(false);
  const form = useHouseForm(decisionForm, { delegation: usual });
  const { field } = useFields(form);
  const settle = useAct((json: z.output<typeof decisionForm> & { readonly proposal: Proposal }, options) =>
    read(api.procurement.requests[':request'].settlement.$post({ param: { request: id }, json }, options)),
  );
  const decide = (proposal: Proposal) => (values: z.output<typeof decisionForm>) => {
    setRejecting(proposal.outcome === 'reject');
    return settle.run({ ...values, proposal }, version);
  };
  const idle = { busy: false, refusal: undefined };
  return (
    <>
      <HouseForm
        form={form}
        act={rejecting ? idle : settle}
        onSend={decide({ outcome: 'accept' })}
        label={t('req.accept.act')}
      >
        <p>{t('req.accept.confirm')}</p>
        <TextField label={t('req.delegation')} description={t('req.delegation.hint')} {...field('delegation')} />
      </HouseForm>
      <Reject
        request={request}
        act={rejecting ? settle : idle}
        label={t('req.reject.act')}
        onReject={(rejection) => form.handleSubmit(decide(rejection))()}
      />
    </>
  );
};
