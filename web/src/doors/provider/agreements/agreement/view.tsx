import { SERVICE_TYPES } from '@kt/terms';
import { Agreed } from '../../../../shared/agreements/agreed.tsx';
import type { AgreementShown } from '../../../../shared/agreements/answers.ts';
import { useAuthorityNames } from '../../../../shared/agreements/buyers/use-authority-names.ts';
import { type ChangeProposal, OpenChange, ProposeChange } from '../../../../shared/agreements/change.tsx';
import { ProposePrices } from '../../../../shared/agreements/propose-prices.tsx';
import { Running } from '../../../../shared/agreements/running.tsx';
import { turnOf } from '../../../../shared/agreements/turn.ts';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { AcceptTerms, Refuse, Sign } from './acts.tsx';
import { OwnMissing } from './own-missing.tsx';
import { mayRefuse } from './presenter.ts';
import { useMemberNames } from './use-member-names.ts';

type Shown = { readonly agreement: AgreementShown };
type Answer = { readonly answer: 'accept' | 'decline' | 'withdraw' };

const Change = ({ agreement }: Shown) => {
  const api = useApi();
  const { has } = useSession();
  const param = { authority: agreement.authority, agreement: agreement.id };
  const one = api.provider.authorities[':authority'].agreements[':agreement'];
  const propose = useAct((json: ChangeProposal, options) => read(one.changes.$post({ param, json }, options)));
  const answer = useAct((json: Answer, options) => read(one.changes.answer.$post({ param, json }, options)));
  const runs = agreement.state === 'active' || agreement.state === 'orders_suspended';
  if (!has('signatory') || !runs) return null;
  return agreement.proposed === undefined ? (
    <div className="kt-stack kt-tight">
      <ProposeChange key={`terms-${String(agreement.version)}`} agreement={agreement} act={propose} />
      <ProposePrices key={`prices-${String(agreement.version)}`} agreement={agreement} act={propose} />
    </div>
  ) : (
    <OpenChange agreement={agreement} act={answer} isOwn={agreement.proposed.side === 'provider'} />
  );
};

const Next = ({ agreement }: Shown) => {
  const { t } = useWords();
  const { has, self } = useSession();
  const { act, waits } = turnOf(agreement, { side: 'provider', has, person: self?.person });
  return (
    <>
      {(act === 'accept_terms' || act === 'sign') && (
        <div className="kt-box">
          <h2>{t(`agr.next.${act}`)}</h2>
          {act === 'accept_terms' ? <AcceptTerms agreement={agreement} /> : <Sign agreement={agreement} />}
        </div>
      )}
      {waits === 'checks' && (
        <div className="kt-box">
          <h2>{t('agr.next.own_checks')}</h2>
          <OwnMissing missing={agreement.missingChecks} />
        </div>
      )}
      <StatusLine>
        {waits !== undefined && t(`agr.waits.${waits}`)}
        {agreement.state === 'active' && agreement.proposed === undefined && t('agr.done.active')}
      </StatusLine>
      {mayRefuse(agreement, has) && <Refuse agreement={agreement} />}
    </>
  );
};

const Agreement = ({ agreement }: Shown) => {
  const { t } = useWords();
  const { self, actingFor } = useSession();
  const isLead = actingFor === agreement.terms.provider;
  const nameOf = (person: string | undefined): string => (person === self?.person ? (self?.name ?? '') : '');
  const providerName = useMemberNames(agreement.terms);
  const authorityName = useAuthorityNames();
  return (
    <>
      {isLead ? <Next agreement={agreement} /> : <StatusLine>{t('agr.joint.one')}</StatusLine>}
      {isLead && agreement.proposed !== undefined && <Change agreement={agreement} />}
      <Agreed
        agreement={agreement}
        party={[t('agr.authority'), authorityName(agreement.authority)]}
        nameOf={nameOf}
        providerName={providerName}
      />
      {isLead && agreement.proposed === undefined && <Change agreement={agreement} />}
      <Running agreement={agreement} card={`/provider/agreements/${agreement.authority}/${agreement.id}/card`} />
    </>
  );
};

/** One of the organisation's agreements: read it, accept the terms, sign or refuse, change it. */
export const View = () => {
  const { t, name } = useWords();
  const authority = usePathId('authority');
  const id = usePathId('agreement');
  const param = { authority, agreement: id };
  const agreement = useRead(['own-agreement', id], (api) =>
    api.provider.authorities[':authority'].agreements[':agreement'].$get({ param }),
  );
  const service = agreement.data && name(SERVICE_TYPES[agreement.data.terms.serviceType].names);
  return (
    <Page
      title={service === undefined ? t('agr.one') : `${t('agr.one')}: ${service}`}
      back={{ to: '/provider/agreements', label: t('agreements_page.title') }}
    >
      <Loaded of={agreement}>{(found) => <Agreement agreement={found} />}</Loaded>
    </Page>
  );
};
