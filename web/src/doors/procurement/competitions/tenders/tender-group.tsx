import { Alert } from '@navikt/ds-react/Alert';
import { Parties } from '../../../../shared/group/lazy-parties.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Facts } from '../../../../shared/page/parts.tsx';
import { type CompetitionShown, type TenderShown, useProviderNames } from '../reads.ts';

type TenderGroupProps = { readonly tender: TenderShown; readonly shown: Pick<CompetitionShown, 'content'> };

/** The consortium that gives a tender, and how that differs from the admission if it does. Names are the register's. */
export const TenderGroup = ({ tender, shown: { content } }: TenderGroupProps) => {
  const { t, name } = useWords();
  const { deviation, admittedAs } = tender;
  const group = tender.content?.consortium;
  const admitted = [...(admittedAs?.members ?? []), ...(admittedAs?.reliedOn ?? [])];
  const ids = [...(group?.members ?? []), ...(group?.reliedOn ?? [])].map(({ organisation }) => organisation);
  const names = useProviderNames([...ids, ...admitted]);
  const called = <P extends { readonly organisation: (typeof ids)[number]; readonly name: string }>(party: P): P => ({
    ...party,
    name: name(names.get(party.organisation) ?? { fi: party.name }),
  });
  return (
    <>
      {deviation !== undefined && (
        <Alert variant="warning">
          <p>{t(`deviation.${deviation}`)}</p>
          <Facts
            rows={[
              [
                t('competition_page.tender.admitted_with'),
                admitted.map((one) => name(names.get(one) ?? { fi: one })).join(', '),
              ],
            ]}
          />
        </Alert>
      )}
      {group !== undefined && (
        <>
          <h3>{t('competition_page.tender.consortium')}</h3>
          <Parties
            of={{ ...group, members: group.members.map(called), reliedOn: (group.reliedOn ?? []).map(called) }}
            steps={Object.fromEntries(content.rateCard.steps.map(({ key, title }) => [key, name(title)]))}
          />
        </>
      )}
    </>
  );
};
