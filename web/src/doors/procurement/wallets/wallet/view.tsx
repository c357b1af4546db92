import { CERTIFICATES } from '@kt/terms';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Strip } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { useProviderNames } from '../../../../shared/trade/use-provider-names.ts';
import { neededLines, type WalletLine, walletFigures, walletLine } from '../../../../shared/wallet/wallet-lines.ts';
import { type Shown, useWallet, type Wallet } from '../use-wallet.ts';
import { Card } from './card.tsx';
import { CriminalRecord } from './look-up.tsx';

type Provider = ReturnType<typeof useProvider>;
const useProvider = () => usePathId('organisation', 'provider');

/** The report that waits for a check first; those that are not asked of this provider only where one was shown. */
const inOrder = (lines: readonly WalletLine<Shown>[]): readonly WalletLine<Shown>[] => {
  const shown = lines.filter(({ row, certificate }) => row.notNeeded !== undefined && certificate !== undefined);
  const all = [...neededLines(lines), ...shown].filter(({ kind }) => kind !== 'criminal_record');
  return all.toSorted((a, b) => Number(b.row.state === 'unchecked') - Number(a.row.state === 'unchecked'));
};

const LastSeen = ({ certificate: { told, checks } }: { readonly certificate: Shown }) => {
  const { t, day, moment } = useWords();
  const check = checks.at(-1);
  if (told === undefined || check === undefined) return null;
  const result = t(check.result === 'valid' ? 'wallet.criminal.clear' : 'wallet.criminal.obstacle');
  return <p>{t('wallet.criminal.last', { day: day(told.issuedOn), at: moment(check.at), result })}</p>;
};

const Criminal = ({ provider, last }: { readonly provider: Provider; readonly last: Shown | undefined }) => {
  const { t, name } = useWords();
  const { has } = useSession();
  return (
    <Section title={name(CERTIFICATES.criminal_record.names)}>
      <p>{t('wallet.criminal.lead')}</p>
      {last !== undefined && <LastSeen certificate={last} />}
      {has('admission_officer', 'agreement_manager') && (
        <ReadMore header={t('wallet.criminal.write')}>
          <CriminalRecord key={last?.id} provider={provider} />
        </ReadMore>
      )}
    </Section>
  );
};

const Reports = ({ provider, wallet }: { readonly provider: Provider; readonly wallet: Wallet }) => {
  const words = useWords();
  const { t } = words;
  const now = useNow();
  const lines = wallet.rows.map((row) => walletLine(row, wallet.certificates, now, words));
  const { open, waiting, fine } = walletFigures(lines);
  return (
    <>
      <Strip
        figures={[
          [t('wallet.figure.waiting'), waiting],
          [t('wallet.figure.open'), open],
          [t('wallet.figure.fine'), fine],
        ]}
      />
      <ul className="kt-cards">
        {inOrder(lines).map((line) => (
          <Card key={line.kind} provider={provider} line={line} />
        ))}
      </ul>
      <Criminal provider={provider} last={lines.find(({ kind }) => kind === 'criminal_record')?.certificate} />
    </>
  );
};

/** What a provider has shown of itself, and what an official has found of it. */
export const View = () => {
  const { t } = useWords();
  const provider = useProvider();
  const names = useProviderNames([provider]);
  const wallet = useWallet(provider);
  return (
    <Page
      title={t('wallet.officer.title')}
      lead={<p>{t('wallet.officer.lead')}</p>}
      back={{ to: `/procurement/providers/${provider}`, label: names(provider) }}
    >
      <Loaded of={wallet}>{(found) => <Reports provider={provider} wallet={found} />}</Loaded>
    </Page>
  );
};
