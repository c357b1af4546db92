import { Alert } from '@navikt/ds-react/Alert';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { StateTag } from '../../../../shared/page/parts.tsx';
import type { RequestShown } from '../answers.ts';
import { ConsortiumTerms } from '../consortium/terms.tsx';

type Props = { readonly request: RequestShown };

/** A party that seeks a place in the category in another way too: allowed, but the officer knows. */
const Also = ({ request, nameOf }: Props & { readonly nameOf: (party: string) => string }) => {
  const { t } = useWords();
  const also = request.alsoApplying ?? [];
  if (also.length === 0) return null;
  return (
    <Alert variant="info">
      <ul>
        {also.map(({ organisation, as }) => (
          <li key={`${organisation}${as}`}>{t(`party.also.${as}`, { name: nameOf(organisation) })}</li>
        ))}
      </ul>
    </Alert>
  );
};

const Together = ({
  request,
  consortium: id,
}: Props & { readonly consortium: NonNullable<RequestShown['consortium']> }) => {
  const { t, name } = useWords();
  const consortium = useRead(['consortium', id], (api) =>
    api.procurement.consortia[':consortium'].$get({ param: { consortium: id } }),
  );
  return (
    <Loaded of={consortium}>
      {(found) => {
        const nameOf = (party: string): string => name(found.names[party] ?? {});
        const parties = [...(request.parties?.members ?? []), ...(request.parties?.reliedOn ?? [])];
        return (
          <>
            <Also request={request} nameOf={nameOf} />
            {found.edition !== request.parties?.edition && <Alert variant="warning">{t('party.changed_since')}</Alert>}
            {found.proposed && <ConsortiumTerms terms={found.proposed.terms} names={found.names} />}
            <ul className="kt-plain-list kt-stack kt-tight">
              {parties.map((party) => {
                const own = request.declarations.find(({ organisation }) => organisation === party);
                return (
                  <li key={party} className="kt-row">
                    <span>{nameOf(party)}</span>
                    <StateTag tone={own === undefined ? 'warning' : 'success'}>
                      {t(own === undefined ? 'party.undeclared' : 'party.declared')}
                    </StateTag>
                    {own && <span className="kt-quiet">{t('party.meets', { number: own.meets.length })}</span>}
                  </li>
                );
              })}
            </ul>
          </>
        );
      }}
    </Loaded>
  );
};

/** Who applies together with the provider: the parts, and each party's own declaration. */
export const RequestParties = ({ request }: Props) => {
  const { t } = useWords();
  const { consortium } = request;
  if (consortium === undefined) {
    if ((request.alsoApplying ?? []).length === 0) return null;
    return <Also request={request} nameOf={() => t('party.provider')} />;
  }
  return (
    <Section title={t('party.title')}>
      <Together request={request} consortium={consortium} />
    </Section>
  );
};
