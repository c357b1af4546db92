import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { StatusLine, Strip } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { type OwnRef, pathOf, useOwnReferral } from '../own-referral.ts';
import { claimableCents } from './presenter.ts';
import { Report } from './report.tsx';
import { Steps } from './steps.tsx';
import { type Period, usePeriod } from './use-period.ts';
import { Work } from './work.tsx';

type Of = { readonly param: OwnRef; readonly data: Period; readonly reference: string };

const Shown = ({ param, data, reference }: Of) => {
  const { t, euros, day } = useWords();
  const { committedCents, earnedCents, steps } = data;
  return (
    <Page
      title={t('results.title', { reference })}
      lead={t('results.lead')}
      back={{ to: pathOf(param), label: t('own.referral.title', { reference }) }}
    >
      <Strip
        figures={[
          [t('results.now'), euros(claimableCents(steps))],
          [t('results.earned'), euros(earnedCents)],
          [t('results.reserved'), euros(committedCents)],
        ]}
      />
      {data.lastBegin !== undefined && <StatusLine>{t('results.moved_on', { day: day(data.lastBegin) })}</StatusLine>}
      <Section title={t('results.told')}>
        <Work param={param} data={data} />
        <Report param={param} data={data} />
      </Section>
      <Section title={t('results.steps')}>
        <Steps steps={steps} param={param} />
      </Section>
    </Page>
  );
};

/** One client's results: work and its clocks, other results, and what can be claimed. */
export const View = () => {
  const param = { authority: usePathId('authority'), referral: usePathId('referral') };
  const period = usePeriod(param);
  return (
    <Loaded of={useOwnReferral(param)}>
      {({ clientReference }) => (
        <Loaded of={period}>{(data) => <Shown param={param} data={data} reference={clientReference} />}</Loaded>
      )}
    </Loaded>
  );
};
