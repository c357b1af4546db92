import { municipalityOf } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords, type Words } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Facts, StatusLine } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import type { MandateShown, MemberShown, ProviderShown } from '../answers.ts';
import { CloseAct, ConfirmAct, PayeeAct, SettleAct } from './acts.tsx';
import { BoardSection, useBoard } from './board.tsx';
import { People } from './people.tsx';
import { grouped, providerNext } from './presenter.ts';
import { RegisterSection } from './register.tsx';

type Shown = {
  readonly provider: ProviderShown;
  readonly members: readonly MemberShown[];
  readonly mandates: readonly MandateShown[];
};

const Next = ({ provider, mandates }: Shown) => {
  const { t } = useWords();
  const { has } = useSession();
  const board = useBoard(provider);
  const next = providerNext(provider, mandates);
  if (next === 'none' && board.data?.state === 'proposed') return null;
  if (next === 'none') return <StatusLine>{t('prov.next.none')}</StatusLine>;
  if (!has('admission_officer')) return <StatusLine>{t('req.waits.officer')}</StatusLine>;
  return (
    <div className="kt-box">
      <h2>{t(`prov.next.${next}`)}</h2>
      {next === 'confirm' && <ConfirmAct provider={provider} />}
      {next === 'dispute' && <SettleAct provider={provider} />}
      {next === 'payee' && <PayeeAct key={provider.version} provider={provider} />}
      {next === 'mandate' && <p>{t('prov.mandate.lead')}</p>}
    </div>
  );
};

const contactRows = (
  { contacts }: ProviderShown,
  t: Words['t'],
): readonly (readonly [string, string | undefined])[] => [
  [t('prov.person.email'), contacts?.email],
  [t('organisation.person'), contacts?.person],
  [t('prov.phone'), contacts?.phone],
  [t('prov.address'), contacts?.address],
];

const Provider = (shown: Shown) => {
  const { t, name } = useWords();
  const { has } = useSession();
  const { provider } = shown;
  const { homeMunicipality, payee } = provider;
  return (
    <>
      <Next {...shown} />
      <BoardSection provider={provider} members={shown.members} />
      <Facts
        rows={[
          [t('web.state'), t(`state.provider.${provider.state}`)],
          [t('prov.business_id'), provider.yTunnus],
          [t('prov.kind'), t(`provider.kind.${provider.kind}`)],
          [
            t('prov.home'),
            homeMunicipality === undefined
              ? ''
              : name(municipalityOf(homeMunicipality)?.names ?? { fi: homeMunicipality }),
          ],
          [t('req.language'), t(`lang.${provider.language}`)],
          ...contactRows(provider, t),
          [t('prov.payee.iban'), payee === undefined ? t('prov.payee.none') : grouped(payee.iban)],
        ]}
      />
      <p>
        <Go to={`/procurement/providers/${provider.id}/wallet`}>{t('wallet.officer.link')}</Go>
      </p>
      {has('admission_officer', 'auditor') && (
        <div className="kt-row">
          <Go to={`/procurement/providers/${provider.id}/log`} as="secondary">
            {t('organisation.log.title')}
          </Go>
        </div>
      )}
      <RegisterSection provider={provider} />
      <p className="kt-no-print">
        <Go to={`/procurement/providers/${provider.id}/services`}>{t('svc.of.title')}</Go>
      </p>
      <People {...shown} />
      {provider.state === 'confirmed' && has('admission_officer') && <CloseAct provider={provider} />}
    </>
  );
};

/** One provider before and after an official's word: who it is, who acts for it, where it is paid. */
export const View = () => {
  const { t, name } = useWords();
  const { has } = useSession();
  const id = usePathId('organisation', 'provider');
  const mayLook = has('admission_officer', 'auditor');
  const param = { organisation: id };
  const provider = useRead(['provider', id], (api) =>
    api.procurement.providers[':provider'].$get({ param: { provider: id } }),
  );
  const members = useRows(
    ['provider-members', id],
    mayLook
      ? (api) =>
          ({ query }) =>
            read(api.procurement.organisations[':organisation'].members.$get({ param, query }))
      : undefined,
  );
  const mandates = useRows(
    ['provider-mandates', id],
    mayLook
      ? (api) =>
          ({ query }) =>
            read(api.procurement.organisations[':organisation'].mandates.$get({ param, query }))
      : undefined,
  );
  return (
    <Page
      title={provider.data === undefined ? t('prov.one') : name(provider.data.names)}
      back={{ to: '/procurement/providers', label: t('prov.list.title') }}
    >
      <Loaded of={provider}>
        {(found) => <Provider provider={found} members={members.data ?? []} mandates={mandates.data ?? []} />}
      </Loaded>
    </Page>
  );
};
