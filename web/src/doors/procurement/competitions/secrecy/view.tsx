import { useState } from 'react';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { UnderOne } from '../frame.tsx';
import {
  type ClaimShown,
  type CompetitionShown,
  type DisclosureShown,
  useClaims,
  useDisclosures,
  useProviderNames,
} from '../reads.ts';
import { Claim } from './claim.tsx';
import { claimTurn } from './presenter.ts';

type Of = { readonly shown: CompetitionShown };

const keyOf = ({ tender, field }: ClaimShown): string => `${tender}-${field}`;

const Claims = ({ shown, rows }: Of & { readonly rows: readonly ClaimShown[] }) => {
  const { t, name } = useWords();
  const names = useProviderNames(rows.flatMap(({ provider }) => provider ?? []));
  const [taken, setTaken] = useState<string>();
  const first = rows.find((claim) => claimTurn(claim) === 'rule');
  const open = rows.some((claim) => keyOf(claim) === taken && claimTurn(claim) === 'rule')
    ? taken
    : first && keyOf(first);
  if (rows.length === 0) return <Empty>{t('secrecy.none')}</Empty>;
  return (
    <ul className="kt-cards">
      {rows.map((claim) => (
        <Claim
          key={keyOf(claim)}
          isOpen={keyOf(claim) === open}
          onOpen={() => setTaken(keyOf(claim))}
          shown={shown}
          claim={claim}
          title={claim.provider === undefined ? claim.tender : name(names.get(claim.provider) ?? {})}
        />
      ))}
    </ul>
  );
};

const Given = ({ shown, rows }: Of & { readonly rows: readonly DisclosureShown[] }) => {
  const { t, name, moment, number } = useWords();
  const names = useProviderNames(rows.map(({ provider }) => provider));
  if (rows.length === 0) return <Empty>{t('secrecy.given.none')}</Empty>;
  return (
    <DataTable
      caption={t('secrecy.given.title')}
      keyOf={({ id }) => id}
      rows={rows.toSorted((a, b) => (a.given.at < b.given.at ? 1 : -1))}
      columns={[
        { key: 'to', title: t('secrecy.given.to'), cell: ({ provider }) => name(names.get(provider) ?? {}) },
        { key: 'at', title: t('secrecy.given.at'), cell: ({ given }) => moment(given.at) },
        {
          key: 'version',
          title: t('competition_page.decision.version'),
          align: 'end',
          cell: ({ decision }) => number(decision),
        },
        {
          key: 'what',
          title: t('secrecy.given.what'),
          cell: ({ document }) => (
            <Go to={`/procurement/competitions/${shown.id}/secrecy/${document}`}>{t('secrecy.given.show')}</Go>
          ),
        },
      ]}
    />
  );
};

const Secrecy = ({ shown }: Of) => {
  const { t } = useWords();
  return (
    <>
      <Section title={t('secrecy.claims')}>
        <p>{t('secrecy.says')}</p>
        <Loaded of={useClaims()}>{(rows) => <Claims shown={shown} rows={rows} />}</Loaded>
      </Section>
      <Section title={t('secrecy.given.title')}>
        <p>{t('secrecy.given.says')}</p>
        <Loaded of={useDisclosures()}>{(rows) => <Given shown={shown} rows={rows} />}</Loaded>
      </Section>
    </>
  );
};

/** Claims of trade secrets with the rulings on them, and who was given what of the tenders. */
export const View = () => {
  const { t } = useWords();
  return <UnderOne title={t('secrecy.title')}>{(shown) => <Secrecy shown={shown} />}</UnderOne>;
};
