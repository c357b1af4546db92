import { APPROVAL_REASONS, type ApprovalReason } from '@kt/casework/domain/choice.ts';
import { Select } from '@navikt/ds-react/Select';
import { useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Options } from '../options-of.tsx';
import type { ReferralData } from './use-referral.ts';

type Asked = NonNullable<ReferralData['approval']>;

/** A supervisor has it: when it was asked for, and what follows. */
export const Waiting = ({ approval }: { readonly approval: Asked }) => {
  const { t, moment } = useWords();
  return <p>{t('approval.waiting', { at: moment(approval.asked.at) })}</p>;
};

const Ask = ({ data: { id, version } }: { readonly data: ReferralData }) => {
  const { t } = useWords();
  const api = useApi();
  const [reason, setReason] = useState<ApprovalReason>('client_choice');
  const act = useAct((json: { readonly reason: ApprovalReason }, options) =>
    read(api.casework.worker.referrals[':referral'].approval.asking.$post({ param: { referral: id }, json }, options)),
  );
  return (
    <>
      <Select
        label={t('refer.why_above')}
        value={reason}
        onChange={({ target }) => setReason(APPROVAL_REASONS.find((one) => one === target.value) ?? 'client_choice')}
      >
        <Options of={APPROVAL_REASONS.map((value) => ({ value, label: t(`approval.reason.${value}`) }))} />
      </Select>
      <ActButton label={t('refer.ask')} act={act} onAct={() => act.run({ reason }, version)} />
    </>
  );
};

type AskProps = {
  readonly data: ReferralData;
  /** The server has said that it costs more than may be sent alone. */
  readonly isAbove: boolean;
};

/** Why a supervisor gave it back, and the way to ask; nothing where nobody has to be asked. */
export const AskApproval = ({ data, isAbove }: AskProps) => {
  const { t } = useWords();
  const refusal = data.approval?.state === 'refused' ? data.approval.refusal : undefined;
  if (refusal === undefined && !isAbove) return null;
  return (
    <>
      {refusal !== undefined && <p>{t('approval.returned', { reason: t(`approval.refusal.${refusal}`) })}</p>}
      <Ask data={data} />
    </>
  );
};
