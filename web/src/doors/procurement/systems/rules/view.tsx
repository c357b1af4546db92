import { dayInFinland } from '@kt/kernel';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { StateTag } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import type { SystemShown } from '../answers.ts';
import { Loosen } from './loosen.tsx';
import { loosenable, loosenedLines, ruleLines } from './presenter.ts';

const Rules = ({ system }: { readonly system: SystemShown }) => {
  const words = useWords();
  const { t } = words;
  return (
    <DataTable
      caption={t(`rule_profile.${system.profile}`)}
      columns={[
        { key: 'name', title: t('srule.name'), cell: ({ name }) => name },
        { key: 'value', title: t('srule.value'), align: 'end', cell: ({ value }) => value },
        { key: 'from', title: t('srule.from'), cell: ({ from }) => from },
        { key: 'citation', title: t('srule.citation'), cell: ({ citation }) => <span lang="en">{citation}</span> },
        {
          key: 'mark',
          title: t('srule.mark'),
          cell: ({ mark }) => (
            <StateTag tone={mark === 'seen' ? 'neutral' : 'warning'}>{t(`srule.mark.${mark}`)}</StateTag>
          ),
        },
      ]}
      rows={ruleLines(system, dayInFinland(useNow()), words)}
      keyOf={({ key }) => key}
    />
  );
};

/** Where the authority departs from the profile's numbers, and the form to record such a decision. */
const Departures = ({ system }: { readonly system: SystemShown }) => {
  const words = useWords();
  const { t } = words;
  const { has } = useSession();
  const lines = loosenedLines(system, words);
  const choices = loosenable(system, dayInFinland(useNow()), words);
  const isOver = system.state === 'expired' || system.state === 'terminated';
  return (
    <>
      <Section title={t('srule.loosened')}>
        {lines.length === 0 && <p>{t('srule.loosened.none')}</p>}
        <ul>
          {lines.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      </Section>
      {choices.length > 0 && !isOver && has('procurement_officer') && <Loosen system={system} choices={choices} />}
    </>
  );
};

/** The dated numbers that a system runs on, with their sources. */
export const View = () => {
  const { t, name } = useWords();
  const id = usePathId('system');
  const system = useRead(['system', id], (api) => api.procurement.systems[':system'].$get({ param: { system: id } }));
  const back = system.data === undefined ? t('sys.one') : name(system.data.names);
  return (
    <Page
      title={t('srule.title')}
      lead={<p>{t('srule.lead')}</p>}
      back={{ to: `/procurement/systems/${id}`, label: back }}
    >
      <Loaded of={system}>
        {(found) => (
          <>
            <Rules system={found} />
            <Departures system={found} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
