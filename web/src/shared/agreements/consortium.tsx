import { Parties } from '../group/lazy-parties.tsx';
import { useWords } from '../language/use-words.ts';
import { Section } from '../page/page.tsx';
import type { AgreementShown } from './answers.ts';

export type ConsortiumProps = {
  readonly agreement: Pick<AgreementShown, 'terms'>;
  readonly providerName: (organisation: string) => string;
};

/** The members that the agreement is with and what they share, where it is with a consortium. */
export const Consortium = ({ agreement: { terms }, providerName }: ConsortiumProps) => {
  const { t, name } = useWords();
  const { members, group, rateCard } = terms;
  if (members === undefined) return null;
  const called = (organisation: string) => ({ organisation, name: providerName(organisation) });
  return (
    <Section title={t('agr.consortium')}>
      <p>{t('agr.consortium_says')}</p>
      <Parties
        of={{
          ...group,
          members: members.map(({ organisation, municipalities = [] }) => ({
            ...called(organisation),
            municipalities,
          })),
          reliedOn: (group?.reliedOn ?? []).map(called),
        }}
        steps={Object.fromEntries(rateCard.steps.map(({ key, title }) => [key, name(title)]))}
      />
    </Section>
  );
};
