import { dayInFinland } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import type { OwnWallet } from '../use-own-wallet.ts';

const KIND = 'no_employees';
type Told = OwnWallet['certificates'][number];

const Tell = () => {
  const { t } = useWords();
  const api = useApi();
  const today = dayInFinland(useNow());
  const tell = useAct((_: object, options) =>
    read(api.provider.certificates.$post({ json: { kind: KIND, issuedOn: today, source: 'supplier' } }, options)),
  );
  return (
    <div className="kt-box">
      <h2>{t('wallet.no_employees')}</h2>
      <p>{t('wallet.no_employees.lead')}</p>
      <ActButton label={t('wallet.no_employees.tell')} variant="secondary" act={tell} onAct={() => tell.run({})} />
    </div>
  );
};

const TakeBack = ({ told: { id, version } }: { readonly told: Told }) => {
  const { t } = useWords();
  const { certificates } = useApi().provider;
  const withdraw = useAct((_: object, options) =>
    read(certificates[':certificate'].withdrawal.$post({ param: { certificate: id }, json: {} }, options)),
  );
  return (
    <div className="kt-box">
      <h2>{t('wallet.no_employees.told')}</h2>
      <p>{t('wallet.no_employees.told_lead')}</p>
      <ActButton
        label={t('wallet.no_employees.withdraw')}
        variant="secondary"
        act={withdraw}
        onAct={() => withdraw.run({}, version)}
      />
    </div>
  );
};

const STANDS: readonly OwnWallet['rows'][number]['state'][] = ['unchecked', 'valid', 'expiring'];

/** An organisation that employs nobody says so once, and is asked for less. */
export const NoEmployees = ({ wallet: { rows, certificates } }: { readonly wallet: OwnWallet }) => {
  const { has } = useSession();
  const row = rows.find(({ kind }) => kind === KIND);
  const told = certificates.find(({ id }) => id === row?.certificate);
  const isPublic = rows.some(({ notNeeded }) => notNeeded === 'public_body');
  if (row === undefined || isPublic || !has('org_admin', 'writer')) return null;
  return told !== undefined && STANDS.includes(row.state) ? <TakeBack told={told} /> : <Tell />;
};
