import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Meters } from '../../../../shared/page/meters.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { useColleagues } from '../../../../shared/trade/use-colleagues.ts';
import type { SystemShown } from '../answers.ts';
import { NoteValue } from './note.tsx';
import { agreedMeters, passedLines, thresholdMeters } from './presenter.ts';
import { Running } from './running.tsx';

/** What was reached so far, and what the authority has said of it. */
const Passed = ({ system }: { readonly system: SystemShown }) => {
  const words = useWords();
  const { t, moment } = words;
  const colleague = useColleagues();
  const { has } = useSession();
  const lines = passedLines(system, words);
  const { value } = system;
  if (value === undefined || lines.length === 0) return null;
  return (
    <Section title={t('sval.passed')}>
      <ul>
        {lines.map(({ key, text, isNew }) => (
          <li key={key}>{isNew ? <strong>{text}</strong> : text}</li>
        ))}
      </ul>
      {value.state === 'raised' && has('procurement_officer') && (
        <NoteValue system={system.id} version={value.version} />
      )}
      {value.notes.map(({ at, by, note }) => (
        <p key={at}>
          {note} <span className="kt-quiet">{t('sval.noted', { name: colleague(by), at: moment(at) })}</span>
        </p>
      ))}
    </Section>
  );
};

const Values = ({ system }: { readonly system: SystemShown }) => {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <Section title={t('sval.agreed')}>
        <Meters of={agreedMeters(system, words)} />
      </Section>
      <Passed system={system} />
      <Running system={system} />
      <Section title={t('sval.thresholds')}>
        <p className="kt-quiet">{t('sval.thresholds.lead')}</p>
        {system.categories.length === 0 ? (
          <Empty>{t('sys.no_categories')}</Empty>
        ) : (
          <Meters of={thresholdMeters(system, words)} />
        )}
      </Section>
    </>
  );
};

/** The value of a system: what is agreed of the estimate, and the estimate against the thresholds. */
export const View = () => {
  const { t, name } = useWords();
  const id = usePathId('system');
  const system = useRead(['system', id], (api) => api.procurement.systems[':system'].$get({ param: { system: id } }));
  const back = system.data === undefined ? t('sys.one') : name(system.data.names);
  return (
    <Page title={t('sval.title')} back={{ to: `/procurement/systems/${id}`, label: back }}>
      <Loaded of={system}>{(found) => <Values system={found} />}</Loaded>
    </Page>
  );
};
