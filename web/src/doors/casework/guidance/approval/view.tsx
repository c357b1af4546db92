import { APPROVAL_REFUSALS, type ApprovalRefusal } from '@kt/casework/domain/choice.ts';
import { cents } from '@kt/kernel';
import { Select } from '@navikt/ds-react/Select';
import { useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Empty, Facts } from '../../../../shared/page/parts.tsx';
import { useGo, usePathId } from '../../../../shared/page/use-path.ts';
import { Options } from '../../clients/options-of.tsx';
import { useNames } from '../../use-names.ts';
import { choiceRows, needRows, priceOf } from './presenter.ts';

const useApproval = (referral: ReturnType<typeof usePathId<'referral'>>) =>
  useRead(['approval', referral], (api) =>
    api.casework.worker.referrals[':referral'].approval.$get({ param: { referral } }),
  );
type Data = NonNullable<ReturnType<typeof useApproval>['data']>;
type Of = { readonly data: Data };

const Approve = ({ data }: Of) => {
  const { t, euros } = useWords();
  const api = useApi();
  const go = useGo();
  const price = priceOf(data);
  const act = useAct(
    (json: { readonly approvedUpToCents: number }, options) =>
      read(
        api.casework.worker.referrals[':referral'].approval.$post(
          { param: { referral: data.id }, json: { approvedUpToCents: cents(json.approvedUpToCents) } },
          options,
        ),
      ),
    () => go(`/casework/referrals/${data.id}?sent=yes`),
  );
  if (price === undefined) return <p>{t('approval.gone')}</p>;
  return (
    <ActButton
      label={t('approval.approve')}
      act={act}
      onAct={() => act.run({ approvedUpToCents: price }, data.version)}
      confirm={<p>{t('approval.confirm', { price: euros(price) })}</p>}
    />
  );
};

const Refuse = ({ data: { id, version } }: Of) => {
  const { t } = useWords();
  const api = useApi();
  const [reason, setReason] = useState<ApprovalRefusal>('talk_first');
  const act = useAct((json: { readonly reason: ApprovalRefusal }, options) =>
    read(api.casework.worker.referrals[':referral'].approval.refusal.$post({ param: { referral: id }, json }, options)),
  );
  return (
    <Section title={t('approval.refuse')}>
      <div className="kt-stack kt-form">
        <Select
          label={t('web.reason')}
          value={reason}
          onChange={({ target }) => setReason(APPROVAL_REFUSALS.find((one) => one === target.value) ?? 'talk_first')}
        >
          <Options of={APPROVAL_REFUSALS.map((value) => ({ value, label: t(`approval.refusal.${value}`) }))} />
        </Select>
        <ActButton
          label={t('approval.refuse')}
          variant="secondary"
          act={act}
          onAct={() => act.run({ reason }, version)}
        />
      </div>
    </Section>
  );
};

const Shown = ({ data }: Of) => {
  const words = useWords();
  const { t } = words;
  const { clientReference: reference, option, approval } = data;
  const nameOf = useNames(option === undefined ? [] : [option.provider]);
  const provider = option === undefined ? '' : nameOf(option.provider);
  return (
    <Page
      title={t('approval.title', { reference })}
      lead={t('approval.lead')}
      back={{ to: '/tasks', label: t('web.nav.tasks') }}
    >
      <Section title={t('approval.need')}>
        <Facts rows={needRows(data, words)} />
      </Section>
      <Section title={t('approval.choice')}>
        <Facts rows={choiceRows(data, provider, words)} />
      </Section>
      {approval.state === 'asked' ? (
        <>
          <Approve data={data} />
          <Refuse data={data} />
        </>
      ) : (
        <Empty action={<Go to={`/casework/referrals/${data.id}`}>{t('refer.open_draft')}</Go>}>
          {t('approval.answered')}
        </Empty>
      )}
    </Page>
  );
};

/** What a supervisor is asked: the need, the option, its price and places, and why; then yes or back. */
export const View = () => <Loaded of={useApproval(usePathId('referral'))}>{(data) => <Shown data={data} />}</Loaded>;
