import { useRead } from '../../../../shared/api/use-read.ts';
import { Sent } from '../../../../shared/joining/submissions.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Facts } from '../../../../shared/page/parts.tsx';
import type { Request, System } from '../read-joining.ts';
import type { Signing } from './read-signing.ts';

type Act = Signing['act'];
type OfRequest = Extract<Act, { readonly request: string }>;
type OfPlace = Extract<Act, { readonly admission: string }>;
type Category = System['categories'][number];

const useSystem = (authority: Act['authority'], system: OfPlace['system'] | undefined) =>
  useRead(
    ['open-system', system],
    system === undefined
      ? undefined
      : (api) => api.provider.authorities[':authority'].systems[':system'].$get({ param: { authority, system } }),
  );

const Named = ({ category }: { readonly category: Category | undefined }) => {
  const { t, name } = useWords();
  return <Facts rows={[[t('join.receipt.category'), category && name(category.name)]]} />;
};

const Sending = ({ request, category }: { readonly request: Request; readonly category: Category | undefined }) => {
  const { t } = useWords();
  return (
    <Section title={t('sign.content')}>
      <Named category={category} />
      {category && <Sent sent={request} requirements={category.requirements} />}
    </Section>
  );
};

const RequestContent = ({ act: { authority, request: id, kind } }: { readonly act: OfRequest }) => {
  const request = useRead(['request', id], (api) =>
    api.provider.authorities[':authority'].requests[':request'].$get({ param: { authority, request: id } }),
  );
  const system = useSystem(authority, request.data?.system);
  return (
    <Loaded of={request}>
      {(own) => (
        <Loaded of={system}>
          {({ categories }) => {
            const category = categories.find((one) => one.id === own.category);
            return kind === 'request.submit' ? (
              <Sending request={own} category={category} />
            ) : (
              <Named category={category} />
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
};

const PlaceContent = ({ act }: { readonly act: OfPlace }) => {
  const { t, name } = useWords();
  const system = useSystem(act.authority, act.system);
  return (
    <Loaded of={system}>
      {({ categories }) => {
        const category = categories.find((one) => one.id === act.category);
        return (
          <Section title={t('sign.content')}>
            <Named category={category} />
            {act.kind === 'admission.exit' && act.reason !== undefined && <p className="kt-written">{act.reason}</p>}
            {act.kind === 'admission.renew' && (
              <ul>
                {category?.requirements.map(({ key, text }) => (
                  <li key={key}>{name(text)}</li>
                ))}
                <li>{t('place.renew.no_exclusion')}</li>
              </ul>
            )}
          </Section>
        );
      }}
    </Loaded>
  );
};

/** What is signed, as it stands now. */
export const Content = ({ act }: { readonly act: Act }) =>
  'request' in act ? <RequestContent act={act} /> : <PlaceContent act={act} />;
