import { Alert } from '@navikt/ds-react/Alert';
import { type Held, read } from '../../../../../shared/api/answers.ts';
import type { Api } from '../../../../../shared/api/api.ts';
import { useApi } from '../../../../../shared/api/api-context.ts';
import { useAct } from '../../../../../shared/api/use-act.ts';
import { useRead } from '../../../../../shared/api/use-read.ts';
import { useWords } from '../../../../../shared/language/use-words.ts';
import { Go } from '../../../../../shared/page/go.tsx';
import { Loaded } from '../../../../../shared/page/loaded.tsx';
import { Page } from '../../../../../shared/page/page.tsx';
import { StateTag } from '../../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../../shared/page/use-path.ts';
import { useSession } from '../../../../../shared/session/session-context.ts';
import { maySend } from '../../powers.ts';
import type { System } from '../../read-joining.ts';
import { DeclareForm } from '../declare-form.tsx';

type One = Api['provider']['authorities'][':authority']['requests'][':request']['own-part'];
type Part = Held<Awaited<ReturnType<One['$get']>>>;
type Category = System['categories'][number];

const Declare = ({ part, category }: { readonly part: Part; readonly category: Category }) => {
  const api = useApi();
  const { declaration, edition } = part;
  const param = { authority: part.authority, request: part.id };
  const declare = useAct(({ meets }: { readonly meets: string[] }, options) => {
    const json = { edition, meets, noExclusionGrounds: true };
    return read(
      api.provider.authorities[':authority'].requests[':request'].declarations.$post({ param, json }, options),
    );
  });
  return <DeclareForm category={category} given={declaration} act={declare} />;
};

const Body = ({ part, category }: { readonly part: Part; readonly category: Category }) => {
  const { t } = useWords();
  const session = useSession();
  const isOpen = part.state === 'draft' || part.state === 'returned';
  if (!isOpen) return <p>{t(part.declaration === undefined ? 'partners.part_over' : 'partners.part_sent')}</p>;
  return (
    <>
      {part.declaration !== undefined && <Alert variant="success">{t('partners.part_done')}</Alert>}
      {maySend(session) ? (
        <Declare part={part} category={category} />
      ) : (
        <>
          <p>{t('partners.needs_mandate')}</p>
          <Go to="/provider/organisation/mandate">{t('provider.mandate.title')}</Go>
        </>
      )}
    </>
  );
};

/** A party's own declaration in a request that another leads. */
export const View = () => {
  const { t, name } = useWords();
  const authority = usePathId('authority');
  const id = usePathId('request');
  const part = useRead(['part', id], (api) =>
    api.provider.authorities[':authority'].requests[':request']['own-part'].$get({
      param: { authority, request: id },
    }),
  );
  const systemId = part.data?.system;
  const system = useRead(
    ['open-system', systemId],
    systemId === undefined
      ? undefined
      : (api) =>
          api.provider.authorities[':authority'].systems[':system'].$get({ param: { authority, system: systemId } }),
  );
  return (
    <Loaded of={part}>
      {(own) => (
        <Loaded of={system}>
          {({ categories }) => {
            const category = categories.find((one) => one.id === own.category);
            return (
              <Page
                title={t('partners.part_title', { category: name(category?.name ?? {}) })}
                lead={<StateTag tone="info">{t(`state.request.${own.state}`)}</StateTag>}
                back={{ to: `/provider/partners/${own.consortium}`, label: t('partners.title') }}
              >
                <p>{t(own.role === 'member' ? 'partners.part_as_member' : 'partners.part_as_relied_on')}</p>
                {category && <Body part={own} category={category} />}
              </Page>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
};
