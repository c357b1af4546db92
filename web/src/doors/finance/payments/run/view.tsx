import { dayInFinland } from '@kt/kernel';
import { Loader } from '@navikt/ds-react/Loader';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Facts, StateTag, Strip } from '../../../../shared/page/parts.tsx';
import { Path } from '../../../../shared/page/path.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { runTone } from '../tones.ts';
import { useAgain } from '../use-again.ts';
import { useWhom } from '../use-whom.ts';
import { RunActs } from './acts.tsx';
import { FileButton } from './file-button.tsx';
import { LinesOf } from './lines-of.tsx';
import { actsOn, hasFile, isWorking, pathOf, type Run, totalsOf, turnOf } from './presenter.ts';

const useRun = () => {
  const run = usePathId('run');
  const found = useRead(['run', run], (api) => api.finance.runs[':run'].$get({ param: { run } }));
  useAgain(found.data !== undefined && isWorking(found.data), found.refetch);
  return found;
};
type Held = NonNullable<ReturnType<typeof useRun>['data']>;

const Way = ({ run }: { readonly run: Run }) => {
  const { t, moment } = useWords();
  const whom = useWhom();
  return (
    <Path
      steps={pathOf(run).map(({ step, at, by }) => ({
        key: step,
        title: t(`finance.run.step.${step}`),
        detail: [at && moment(at), by && whom(by)].filter(Boolean).join(', '),
        done: at !== undefined,
      }))}
    />
  );
};

const Now = ({ run }: { readonly run: Held }) => {
  const { t } = useWords();
  const { self, has } = useSession();
  const reader = { me: self?.person ?? '', today: dayInFinland(useNow()), has };
  return (
    <div className="kt-box">
      <div>
        <StateTag tone={runTone(run.state)}>{t(`state.run.${run.state}`)}</StateTag>
      </div>
      <p>{t(`finance.run.turn.${turnOf(run, reader)}`)}</p>
      {isWorking(run) && <Loader size="large" title={t('finance.run.turn.work')} />}
      <RunActs run={run} acts={actsOn(run, reader)} />
      {hasFile(run) && has('finance_officer', 'approver') && <FileButton run={run.id} />}
      {hasFile(run) && has('finance_officer') && <Go to="/finance/statements">{t('finance.run.to_statements')}</Go>}
    </div>
  );
};

const Left = ({ run: { leftLines = 0, unanswered = 0 } }: { readonly run: Held }) => {
  const { t } = useWords();
  return (
    <>
      {leftLines > 0 && <p>{t('finance.run.left', { count: leftLines })}</p>}
      {unanswered > 0 && <p>{t('finance.run.unanswered', { count: unanswered })}</p>}
    </>
  );
};

const Whole = ({ run }: { readonly run: Held }) => {
  const { t, euros, number, day } = useWords();
  const { chunks, lines, payments, cents } = totalsOf(run);
  return (
    <>
      <Strip
        figures={[
          [t('finance.run.pay_on'), day(run.payOn)],
          [t('finance.run.payments'), number(payments)],
          [t('finance.run.lines'), number(lines)],
          [t('finance.run.sum'), euros(cents)],
        ]}
      />
      <Now run={run} />
      <Left run={run} />
      <Section title={t('finance.run.path')}>
        <Way run={run} />
        <Facts
          rows={[
            [t('finance.run.payer'), run.payer.name],
            [t('finance.run.account'), run.payer.iban],
          ]}
        />
      </Section>
      {chunks > 0 && run.state !== 'discarded' && <LinesOf run={run.id} parts={chunks} />}
    </>
  );
};

/** One run: what it holds, how far it has come, and what the reader may do. */
export const View = () => {
  const { t } = useWords();
  return (
    <Loaded of={useRun()}>
      {(run) => (
        <Page
          title={t('finance.run.number', { number: run.number })}
          back={{ to: '/finance/runs', label: t('finance.runs.title') }}
        >
          <Whole run={run} />
        </Page>
      )}
    </Loaded>
  );
};
