import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { usePathId, usePathParam } from '../../../../shared/page/use-path.ts';
import { type VersionShown, Versions } from '../../../../shared/secrecy/versions.tsx';
import { useProviderNames } from '../reads.ts';

const Named = ({ tenders }: { readonly tenders: readonly VersionShown[] }) => {
  const { name } = useWords();
  const names = useProviderNames(tenders.flatMap(({ provider }) => provider ?? []));
  return <Versions tenders={tenders} nameOf={(provider) => name(names.get(provider) ?? {})} />;
};

/** Exactly what one disclosure gave, as it was then. */
export const View = () => {
  const { t } = useWords();
  const competition = usePathId('competition');
  const document = usePathParam('document');
  const found = useRead(['disclosed', competition, document], (api) =>
    api.procurement.competitions[':competition'].disclosures[':document'].$get({ param: { competition, document } }),
  );
  return (
    <Page
      title={t('secrecy.given.what')}
      back={{ to: `/procurement/competitions/${competition}/secrecy`, label: t('secrecy.title') }}
    >
      <Loaded of={found}>{({ tenders }) => <Named tenders={tenders} />}</Loaded>
    </Page>
  );
};
