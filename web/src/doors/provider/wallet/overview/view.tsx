import { ReadMore } from '@navikt/ds-react/ReadMore';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { StateTag, Strip } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { neededLines, type WalletLine, walletFigures, walletLine } from '../../../../shared/wallet/wallet-lines.ts';
import { type OwnWallet, useOwnWallet } from '../use-own-wallet.ts';
import { NoEmployees } from './no-employees.tsx';
import { OwnActs } from './own-acts.tsx';

type Line = WalletLine<OwnWallet['certificates'][number]>;

const edgeOf = ({ isOpen, row }: Line) => {
  if (isOpen) return 'near';
  return row.state === 'valid' ? 'done' : 'plain';
};

const Add = ({ line: { kind, row, certificate } }: { readonly line: Line }) => {
  const { t } = useWords();
  const isAsked = certificate?.state === 'asked';
  return (
    <Go to={`/provider/wallet/${kind}`} as={isAsked ? 'primary' : 'secondary'}>
      {t(row.state === 'missing' ? 'wallet.add' : 'wallet.renew')}
    </Go>
  );
};

const Card = ({ line }: { readonly line: Line }) => {
  const { t } = useWords();
  const { has } = useSession();
  const { kind, name, state, tone, until, trouble, isOpen, certificate } = line;
  return (
    <li className="kt-card" data-edge={edgeOf(line)}>
      <div className="kt-card-line">
        <h2 className="kt-card-title">{name}</h2>
        <StateTag tone={tone}>{state}</StateTag>
      </div>
      {until !== undefined && <p className="kt-quiet">{until}</p>}
      {trouble !== undefined && <p>{trouble}</p>}
      {isOpen && <p className="kt-quiet">{t(`wallet.why.${kind}`)}</p>}
      <div className="kt-row">
        {isOpen && has('org_admin', 'writer') && <Add line={line} />}
        {certificate !== undefined && <OwnActs certificate={certificate} name={name} />}
      </div>
    </li>
  );
};

const Wallet = ({ wallet }: { readonly wallet: OwnWallet }) => {
  const words = useWords();
  const { t } = words;
  const now = useNow();
  const lines = wallet.rows.map((row) => walletLine(row, wallet.certificates, now, words));
  const needed = neededLines(lines);
  const spared = lines.filter(({ row }) => row.notNeeded !== undefined && row.kind !== 'no_employees');
  const asked = spared.filter(({ certificate }) => certificate?.state === 'asked');
  const { open, waiting, fine } = walletFigures(lines);
  return (
    <>
      <Strip
        figures={[
          [t('wallet.figure.open'), open],
          [t('wallet.figure.waiting'), waiting],
          [t('wallet.figure.fine'), fine],
        ]}
      />
      <ul className="kt-cards">
        {[...asked, ...needed].map((line) => (
          <Card key={line.kind} line={line} />
        ))}
      </ul>
      <NoEmployees wallet={wallet} />
      <ReadMore header={t('wallet.spared')}>
        <ul>
          {spared.map(({ kind, name, row }) => (
            <li key={kind}>{`${name}: ${row.notNeeded === undefined ? '' : t(`wallet.spared.${row.notNeeded}`)}`}</li>
          ))}
        </ul>
      </ReadMore>
    </>
  );
};

/** What the organisation shows of itself once, for every category: what is there, what lacks, what lapses. */
export const View = () => {
  const { t } = useWords();
  const wallet = useOwnWallet();
  return (
    <Page
      title={t('wallet.title')}
      lead={<p>{t('wallet.lead')}</p>}
      back={{ to: '/provider/organisation', label: t('web.nav.organisation') }}
    >
      <Loaded of={wallet}>{(found) => <Wallet wallet={found} />}</Loaded>
    </Page>
  );
};
