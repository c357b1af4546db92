import { SERVICE_TYPES } from '@kt/terms';
import { Agreed } from '../../../../shared/agreements/agreed.tsx';
import type { AgreementShown } from '../../../../shared/agreements/answers.ts';
import { OpenChange } from '../../../../shared/agreements/change.tsx';
import { partiesIn } from '../../../../shared/agreements/parties-in.ts';
import { Running } from '../../../../shared/agreements/running.tsx';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { useColleagues } from '../../../../shared/trade/use-colleagues.ts';
import { useProviderNames } from '../../../../shared/trade/use-provider-names.ts';
import { EvidenceTables } from './checks.tsx';
import { Next } from './next.tsx';
import { OptionActs } from './options.tsx';
import { SideActs } from './side-acts.tsx';

type Shown = { readonly agreement: AgreementShown };
type Answer = { readonly answer: 'accept' | 'decline' | 'withdraw' };

const Change = ({ agreement }: Shown) => {
  const api = useApi();
  const { has } = useSession();
  const param = { agreement: agreement.id };
  const answer = useAct((json: Answer, options) =>
    read(api.procurement.agreements[':agreement'].changes.answer.$post({ param, json }, options)),
  );
  if (!has('agreement_manager')) return null;
  return <OpenChange agreement={agreement} act={answer} isOwn={agreement.proposed?.side === 'authority'} />;
};

/** Until it is signed, the reports that signing goes by; afterwards only that they were let go, if they were. */
const Checks = ({ agreement }: Shown) => {
  const { t } = useWords();
  const { checksWaived, evidence } = agreement;
  if (checksWaived === undefined && evidence.length === 0) return null;
  return (
    <Section title={t('agr.checks.title')}>
      {checksWaived === undefined ? (
        <EvidenceTables agreement={agreement} />
      ) : (
        <p>{`${t('agr.checks.waived')}: ${checksWaived.reason}`}</p>
      )}
    </Section>
  );
};

type AgreementProps = Shown & { readonly providerName: (organisation: string) => string };

const Agreement = ({ agreement, providerName }: AgreementProps) => {
  const { t } = useWords();
  const nameOf = useColleagues();
  const { actingFor } = useSession();
  const isLed = actingFor === agreement.authority;
  return (
    <>
      {isLed ? <Next agreement={agreement} /> : <StatusLine>{t('agr.ring.led')}</StatusLine>}
      {isLed && <Change agreement={agreement} />}
      <Agreed
        agreement={agreement}
        party={[t('agr.provider'), providerName(agreement.terms.provider)]}
        nameOf={nameOf}
        providerName={providerName}
      />
      {isLed && <OptionActs agreement={agreement} />}
      <Running agreement={agreement} card={`/procurement/agreements/${agreement.id}/card`} />
      <Checks agreement={agreement} />
      {isLed && <SideActs agreement={agreement} />}
    </>
  );
};

/** One agreement, for the authority: what is agreed, whose turn it is, what may be done. */
export const View = () => {
  const { t, name } = useWords();
  const id = usePathId('agreement');
  const agreement = useRead(['agreement', id], (api) =>
    api.procurement.agreements[':agreement'].$get({ param: { agreement: id } }),
  );
  const terms = agreement.data?.terms;
  const providerName = useProviderNames(terms === undefined ? [] : partiesIn(terms));
  const provider = providerName(terms?.provider ?? '');
  return (
    <Page
      title={provider === '' ? t('agr.one') : `${t('agr.one')}: ${provider}`}
      lead={terms === undefined ? undefined : <p>{name(SERVICE_TYPES[terms.serviceType].names)}</p>}
      back={{ to: '/procurement/agreements', label: t('agreements_page.title') }}
    >
      <Loaded of={agreement}>{(found) => <Agreement agreement={found} providerName={providerName} />}</Loaded>
    </Page>
  );
};
