import { Alert } from '@navikt/ds-react/Alert';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty, Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { useSearchText } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { municipalityNames } from '../../tenders/call/presenter.ts';
import { Also } from '../also.tsx';
import { type OwnProvider, useMandates, useMembers, useOwnProvider } from '../use-own.ts';
import { LetterSection } from './letter.tsx';
import { Mandates } from './mandates.tsx';
import { Members } from './members.tsx';
import { PayeeSection } from './payee.tsx';
import { namesOf } from './presenter.ts';

const About = ({ own }: { readonly own: OwnProvider }) => {
  const { t, language } = useWords();
  const { has } = useSession();
  return (
    <>
      <Facts
        rows={[
          [
            t('web.state'),
            <StateTag key="state" tone={own.state === 'confirmed' ? 'success' : 'warning'}>
              {t(`state.provider.${own.state}`)}
            </StateTag>,
          ],
          [t('provider.register.kind'), t(`provider.kind.${own.kind}`)],
          [t('provider.register.y_tunnus'), own.yTunnus],
          [t('provider.register.name_fi'), own.names.fi],
          [t('provider.register.name_sv'), own.names.sv],
          [
            t('provider.register.municipality'),
            own.homeMunicipality && municipalityNames([own.homeMunicipality], language),
          ],
          [t('provider.register.language'), t(`provider.language.${own.language}`)],
          [t('provider.register.email'), own.contacts?.email],
          [t('organisation.person'), own.contacts?.person],
          [t('provider.register.phone'), own.contacts?.phone],
          [t('provider.register.address'), own.contacts?.address],
        ]}
      />
      {own.state === 'provisional' && <Alert variant="info">{t('provider.organisation.waits')}</Alert>}
      <div className="kt-row">
        {has('org_admin', 'writer') && (
          <Go to="/provider/organisation/details" as="secondary">
            {t('provider.organisation.change')}
          </Go>
        )}
        <Go to="/provider/organisation/log" as="secondary">
          {t('organisation.log.title')}
        </Go>
      </div>
      <Also />
    </>
  );
};

/** The one way on: first somebody may speak for the organisation, then it joins a category. */
const NextStep = () => {
  const { t } = useWords();
  const { acting, has } = useSession();
  const isUnbound = acting?.mandate === undefined && has('org_admin', 'signatory');
  return (
    <p>
      <Go to={isUnbound ? '/provider/organisation/mandate?next=/provider/join' : '/provider/join'} as="primary">
        {t(isUnbound ? 'provider.mandate.title' : 'provider.calls.join')}
      </Go>
    </p>
  );
};

/** The organisation itself: who it is, where it is paid, who belongs to it and who binds it. */
export const View = () => {
  const { t, name } = useWords();
  const { acting } = useSession();
  const wasRegistered = useSearchText('registered') !== undefined;
  const own = useOwnProvider();
  const members = useMembers();
  const mandates = useMandates();
  if (acting === undefined)
    return (
      <Page title={t('web.nav.organisation')}>
        <Empty
          action={
            <Go to="/provider/register" as="primary">
              {t('web.tasks.register')}
            </Go>
          }
        >
          {t('web.tasks.nobody')}
        </Empty>
      </Page>
    );
  return (
    <Loaded of={own}>
      {(found) => (
        <Page title={name(found.names)}>
          {wasRegistered && (
            <Alert variant="success" role="status">
              {t('provider.organisation.registered')}
            </Alert>
          )}
          <NextStep />
          <About own={found} />
          <LetterSection own={found} />
          <Loaded of={mandates}>{(all) => <Mandates mandates={all} nameOf={namesOf(members.data ?? [])} />}</Loaded>
          <PayeeSection own={found} />
          <Loaded of={members}>{(all) => <Members members={all} />}</Loaded>
        </Page>
      )}
    </Loaded>
  );
};
