import { CERTIFICATES } from '@kt/terms';
import type { AgreementShown } from '../../../../shared/agreements/answers.ts';
import { evidenceLines, type Missing } from '../../../../shared/agreements/missing.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { StateTag } from '../../../../shared/page/parts.tsx';
import { useProviderNames } from '../../../../shared/trade/use-provider-names.ts';

type Shown = { readonly agreement: AgreementShown };

/** Whose reports of which kind block signing, each party with the way to its wallet. */
export const MissingReports = ({ missing }: { readonly missing: readonly Missing[] }) => {
  const { t, name } = useWords();
  const parties = Map.groupBy(missing, ({ organisation }) => organisation);
  const nameOf = useProviderNames([...parties.keys()]);
  return [...parties].map(([organisation, kinds]) => (
    <div key={organisation} className="kt-stack kt-tight">
      <p>{t('agr.checks.lack', { name: nameOf(organisation) })}</p>
      <ul>
        {kinds.map(({ kind }) => (
          <li key={kind}>{name(CERTIFICATES[kind].names)}</li>
        ))}
      </ul>
      <p>
        <Go to={`/procurement/providers/${organisation}/wallet`}>
          {t('agr.checks.open', { name: nameOf(organisation) })}
        </Go>
      </p>
    </div>
  ));
};

/** What blocks signing, and what to do about it. */
export const Lacking = ({ agreement }: Shown) => {
  const { t } = useWords();
  return (
    <>
      <p>{t('agr.checks.lead')}</p>
      <MissingReports missing={agreement.missingChecks} />
    </>
  );
};

/** The parties' reports as their wallets show them today: a table for each party, by name where there are several. */
export const EvidenceTables = ({ agreement }: Shown) => {
  const { t } = useWords();
  const parties = Map.groupBy(agreement.evidence, ({ organisation }) => organisation);
  const nameOf = useProviderNames([...parties.keys()]);
  return [...parties].map(([organisation, evidence]) => (
    <EvidenceTable
      key={organisation}
      agreement={{ ...agreement, evidence }}
      caption={parties.size === 1 ? t('agr.checks') : `${t('agr.checks')}: ${nameOf(organisation)}`}
    />
  ));
};

const EvidenceTable = ({ agreement, caption }: Shown & { readonly caption: string }) => {
  const words = useWords();
  const { t } = words;
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'kind', title: t('agr.check.kind'), cell: ({ kind }) => kind },
        {
          key: 'state',
          title: t('agr.check.result'),
          cell: ({ state, isMissing }) => <StateTag tone={isMissing ? 'warning' : 'success'}>{state}</StateTag>,
        },
        { key: 'issued', title: t('agr.check.issued'), cell: ({ issued }) => issued },
      ]}
      rows={evidenceLines(agreement, words)}
      keyOf={({ kind, issued }) => `${kind} ${issued}`}
    />
  );
};
