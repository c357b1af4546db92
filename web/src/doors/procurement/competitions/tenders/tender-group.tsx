import { Alert } from '@navikt/ds-react/Alert';
import { Parties } from '../../../../shared/group/lazy-parties.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { type CompetitionShown, type TenderShown, useProviderNames } from '../reads.ts';

type TenderGroupProps = { readonly tender: TenderShown; readonly shown: Pick<CompetitionShown, 'content'> };
type Organisation = NonNullable<TenderShown['provider']>;
type NameOf = (organisation: Organisation, asTold: string) => string;

const admittedIn = ({ admittedAs }: TenderShown): readonly Organisation[] =>
  admittedAs === undefined ? [] : [...(admittedAs.members ?? []), ...(admittedAs.reliedOn ?? [])];

/** How the tender differs from the admission, and with whom its bidder was admitted. */
const Deviation = ({ tender, nameOf }: Pick<TenderGroupProps, 'tender'> & { readonly nameOf: NameOf }) => {
  const { t } = useWords();
  const { deviation } = tender;
  if (deviation === undefined) return null;
  const admitted = admittedIn(tender)
    .map((one) => nameOf(one, one))
    .join(', ');
  return (
    <Alert variant="warning">
      <p>{t(`deviation.${deviation}`)}</p>
      {admitted !== '' && <p>{`${t('competition_page.tender.admitted_with')}: ${admitted}`}</p>}
    </Alert>
  );
};

type Group = NonNullable<NonNullable<TenderShown['content']>['consortium']>;

/** Everybody whose name the page asks the register for. */
const namedIn = (tender: TenderShown): readonly Organisation[] => {
  const group = tender.content?.consortium;
  const told = group === undefined ? [] : [...group.members, ...(group.reliedOn ?? [])];
  return [...told.map(({ organisation }) => organisation), ...admittedIn(tender)];
};

const called = ({ members, reliedOn = [], ...group }: Group, nameOf: NameOf): Group => ({
  ...group,
  members: members.map((one) => ({ ...one, name: nameOf(one.organisation, one.name) })),
  reliedOn: reliedOn.map((one) => ({ ...one, name: nameOf(one.organisation, one.name) })),
});

/** The consortium that gives a tender, and how that differs from the admission if it does. Names are the register's. */
export const TenderGroup = ({ tender, shown: { content } }: TenderGroupProps) => {
  const { t, name } = useWords();
  const names = useProviderNames(namedIn(tender));
  const nameOf: NameOf = (organisation, asTold) => name(names.get(organisation) ?? { fi: asTold });
  const group = tender.content?.consortium;
  if (group === undefined && tender.deviation === undefined) return null;
  return (
    <div className="kt-stack">
      <Deviation tender={tender} nameOf={nameOf} />
      {group !== undefined && (
        <>
          <h3>{t('competition_page.tender.consortium')}</h3>
          <Parties
            of={called(group, nameOf)}
            steps={Object.fromEntries(content.rateCard.steps.map(({ key, title }) => [key, name(title)]))}
          />
        </>
      )}
    </div>
  );
};
