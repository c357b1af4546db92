import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import type { SystemShown } from '../answers.ts';
import { Meters } from './meters.tsx';
import { runningMeter, thresholdMeters } from './presenter.ts';

const Values = ({ system }: { readonly system: SystemShown }) => {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <Section title={t('sval.agreed')}>
        <Meters of={[runningMeter(system, words)]} />
      </Section>
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
