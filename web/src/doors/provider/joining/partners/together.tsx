import type { Id } from '@kt/kernel';
import { Alert } from '@navikt/ds-react/Alert';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { StateTag } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import type { Request } from '../read-joining.ts';

type Props = { readonly request: Request };

const useNaming = ({ authority, id }: Request) => {
  const api = useApi();
  const param = { authority, request: id };
  return useAct((json: { readonly consortium?: Id<'consortium'> }, options) =>
    read(api.provider.authorities[':authority'].requests[':request'].consortium.$put({ param, json }, options)),
  );
};

const Choose = ({ request }: Props) => {
  const { t } = useWords();
  const session = useSession();
  const naming = useNaming(request);
  const all = useRows(['consortia'], (api) => (query) => read(api.provider.consortia.$get(query)));
  return (
    <Loaded of={all}>
      {(lines) => (
        <details>
          <summary>{t('partners.apply_together')}</summary>
          <div className="kt-stack">
            <p>{t('partners.apply_together_says')}</p>
            {lines
              .filter(({ lead, state }) => lead === session.actingFor && state === 'complete')
              .map(({ id, name }) => (
                <ActButton
                  key={id}
                  label={t('partners.apply_with', { name })}
                  act={naming}
                  onAct={() => naming.run({ consortium: id }, request.version)}
                  variant="secondary"
                />
              ))}
            <Go to="/provider/partners">{t('partners.title')}</Go>
          </div>
        </details>
      )}
    </Loaded>
  );
};

const Named = ({ request, consortium: id }: Props & { readonly consortium: Id<'consortium'> }) => {
  const { t, name } = useWords();
  const naming = useNaming(request);
  const consortium = useRead(['consortium', id], (api) =>
    api.provider.consortia[':consortium'].$get({ param: { consortium: id } }),
  );
  const isOpen = request.state === 'draft' || request.state === 'returned';
  const parties = [...(request.parties?.members ?? []), ...(request.parties?.reliedOn ?? [])];
  return (
    <Loaded of={consortium}>
      {({ names, edition, proposed }) => (
        <>
          <p>
            <Go to={`/provider/partners/${id}`}>{proposed?.terms.name ?? t('partners.title')}</Go>
          </p>
          {(request.alsoApplying ?? []).map(({ organisation, as }) => (
            <Alert key={`${organisation}${as}`} variant="warning">
              {t('partners.also', { name: name(names[organisation] ?? {}) })}
            </Alert>
          ))}
          <ul className="kt-plain-list kt-stack kt-tight">
            {parties.map((party) => {
              const has = request.declarations.some(({ organisation }) => organisation === party);
              return (
                <li key={party} className="kt-row">
                  <span>{name(names[party] ?? {})}</span>
                  <StateTag tone={has ? 'success' : 'warning'}>
                    {t(has ? 'partners.declared' : 'partners.undeclared')}
                  </StateTag>
                </li>
              );
            })}
          </ul>
          {isOpen && (
            <div className="kt-row">
              {edition !== request.parties?.edition && (
                <ActButton
                  label={t('partners.take_new')}
                  act={naming}
                  onAct={() => naming.run({ consortium: id }, request.version)}
                />
              )}
              <ActButton
                label={t('partners.apply_alone')}
                act={naming}
                onAct={() => naming.run({}, request.version)}
                variant="secondary"
                confirm={<p>{t('partners.apply_alone_says')}</p>}
              />
            </div>
          )}
        </>
      )}
    </Loaded>
  );
};

/** With whom the organisation applies, and who has yet to declare; alone, how to apply with others. */
export const Together = ({ request }: Props) => {
  const { t } = useWords();
  const isOpen = request.state === 'draft' || request.state === 'returned';
  if (request.consortium === undefined) return isOpen ? <Choose request={request} /> : null;
  return (
    <Section title={t('partners.together')}>
      <Named request={request} consortium={request.consortium} />
    </Section>
  );
};
