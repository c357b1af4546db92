import { Alert } from '@navikt/ds-react/Alert';
import { read } from '../../../../../shared/api/answers.ts';
import { useApi } from '../../../../../shared/api/api-context.ts';
import { useAct } from '../../../../../shared/api/use-act.ts';
import { useRead } from '../../../../../shared/api/use-read.ts';
import { useRows } from '../../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../../shared/language/use-words.ts';
import { Go } from '../../../../../shared/page/go.tsx';
import { Loaded } from '../../../../../shared/page/loaded.tsx';
import { Page } from '../../../../../shared/page/page.tsx';
import { Empty } from '../../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../../shared/page/use-path.ts';
import { useSession } from '../../../../../shared/session/session-context.ts';
import { maySend } from '../../powers.ts';
import type { System } from '../../read-joining.ts';
import { DeclareForm } from '../declare-form.tsx';
import type { Change } from '../read-partners.ts';

type OfChange = { readonly change: Change; readonly category: System['categories'][number] };

const Declare = ({ change, category }: OfChange) => {
  const api = useApi();
  const { authority, system, provider, edition } = change;
  const param = { authority, system, category: change.category, admission: change.id, provider };
  const admissions = api.provider.authorities[':authority'].systems[':system'].categories[':category'].admissions;
  const declare = useAct(({ meets }: { readonly meets: string[] }, options) => {
    const json = { edition, meets, noExclusionGrounds: true };
    return read(admissions[':admission'].leads[':provider'].declarations.$post({ param, json }, options));
  });
  return <DeclareForm category={category} act={declare} />;
};

const Body = ({ change, category }: OfChange) => {
  const { t } = useWords();
  const session = useSession();
  return (
    <>
      <p>{t('partners.change_says')}</p>
      {change.declared && <Alert variant="success">{t('partners.change_done')}</Alert>}
      {maySend(session) ? (
        <Declare change={change} category={category} />
      ) : (
        <>
          <p>{t('partners.needs_mandate')}</p>
          <Go to="/provider/organisation/mandate">{t('provider.mandate.title')}</Go>
        </>
      )}
    </>
  );
};

const InCategory = ({ change }: { readonly change: Change }) => {
  const { t, name } = useWords();
  const { authority, system: id } = change;
  const system = useRead(['open-system', id], (api) =>
    api.provider.authorities[':authority'].systems[':system'].$get({ param: { authority, system: id } }),
  );
  return (
    <Loaded of={system}>
      {({ categories }) => {
        const category = categories.find((one) => one.id === change.category);
        return (
          <Page
            title={t('partners.part_title', { category: name(category?.name ?? {}) })}
            back={{ to: `/provider/partners/${change.consortium}`, label: t('partners.title') }}
          >
            {category && <Body change={change} category={category} />}
          </Page>
        );
      }}
    </Loaded>
  );
};

/** A party's own declaration in a composition that the authority evaluates anew. */
export const View = () => {
  const { t } = useWords();
  const consortium = usePathId('consortium');
  const id = usePathId('admission');
  const changes = useRows(['changes'], (api) => (query) => read(api.provider['changed-admissions'].$get(query)));
  return (
    <Loaded of={changes}>
      {(lines) => {
        const found = lines.find((one) => one.id === id);
        if (found !== undefined) return <InCategory change={found} />;
        const back = { to: `/provider/partners/${consortium}`, label: t('partners.title') };
        return (
          <Page title={t('partners.change_title')} back={back}>
            <Empty>{t('partners.change_over')}</Empty>
          </Page>
        );
      }}
    </Loaded>
  );
};
