import { useWords } from '../../../../shared/language/use-words.ts';
import { usePeople } from '../people.ts';
import { type CompetitionShown, useProviderNames } from '../reads.ts';

/** What openers and evaluators have stated of their ties, in order. */
export const Statements = ({ shown: { statements, substitutes = [] } }: { readonly shown: CompetitionShown }) => {
  const { t, name, moment } = useWords();
  const people = usePeople();
  const names = useProviderNames(statements.flatMap(({ organisations }) => organisations));
  if (statements.length === 0) return <p>{t('competition_page.record.no_statements')}</p>;
  return (
    <ul>
      {statements.map((one) => {
        const tied = [
          ...one.organisations.map((id) => name(names.get(id) ?? { fi: id })),
          ...(one.people.length > 0 ? [people(one.people)] : []),
        ];
        const said = tied.length === 0 ? t('competition_page.record.no_ties') : tied.join(', ');
        const capacity = t(`competition_page.record.as_${one.capacity}`);
        return (
          <li key={`${one.by} ${one.at} ${one.capacity}`}>
            {`${people([one.by])} (${capacity}), ${moment(one.at)}: ${said}`}
          </li>
        );
      })}
      {substitutes.map(({ person, instead, at }) => (
        <li key={`${person} ${at}`}>
          {t('competition_page.record.substitute', {
            person: people([person]),
            instead: people([instead]),
            at: moment(at),
          })}
        </li>
      ))}
    </ul>
  );
};
