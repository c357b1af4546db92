import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { guideChoices, useColleagueRows, useDeputies } from '../use-guides.ts';
import { NameDeputy } from './name-deputy.tsx';
import { Named } from './named.tsx';
import { type DeputyRow, deputyParts } from './presenter.ts';

type Colleagues = NonNullable<ReturnType<typeof useColleagueRows>['data']>;
type ShownProps = { readonly rows: readonly DeputyRow[]; readonly colleagues: Colleagues };

const Shown = ({ rows, colleagues }: ShownProps) => {
  const { t } = useWords();
  const { self, has } = useSession();
  const me = self?.person;
  const { forMe, mine, others } = deputyParts(rows, me);
  const nameOf = (person: string): string => colleagues.find((one) => one.person === person)?.name ?? '';
  return (
    <>
      {rows.length === 0 && <p>{t('deputy.none')}</p>}
      <Named caption={t('deputy.for_me')} rows={forMe} nameOf={nameOf} />
      <Named caption={t('deputy.mine')} rows={mine} nameOf={nameOf} />
      <Named caption={t('deputy.others')} rows={others} nameOf={nameOf} />
      {me !== undefined && (
        <Section title={t('deputy.new')}>
          <NameDeputy me={me} guides={guideChoices(colleagues, undefined)} forOthers={has('supervisor')} />
        </Section>
      )}
    </>
  );
};

/** Who stands in for whom, and naming somebody for one's own days away. */
export const View = () => {
  const { t } = useWords();
  const deputies = useDeputies();
  const colleagues = useColleagueRows();
  return (
    <Page
      title={t('deputy.title')}
      lead={t('deputy.lead')}
      back={{ to: '/casework/clients', label: t('clients.title') }}
    >
      <Loaded of={deputies}>
        {(rows) => <Loaded of={colleagues}>{(people) => <Shown rows={rows} colleagues={people} />}</Loaded>}
      </Loaded>
    </Page>
  );
};
