import { Button } from '@navikt/ds-react/Button';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Facts, StatusLine } from '../../../../shared/page/parts.tsx';
import type { Chosen } from './form.ts';
import { type Outcome, outcomeOf, type Step } from './presenter.ts';

/** A request of the list, as its line names it. */
export type Candidate = {
  readonly id: Chosen['requests'][number];
  readonly version: number;
  readonly label: string;
  readonly step: Step;
};

type ResultsProps = { readonly rows: readonly Outcome[]; readonly of: readonly Candidate[] };

/** What became of each request. */
export const Results = ({ rows, of }: ResultsProps) => {
  const { t } = useWords();
  const moved = rows.filter(({ code }) => code === undefined).length;
  const labelOf = (id: string): string => of.find((one) => one.id === id)?.label ?? id;
  return (
    <Section title={t('req.together.results')}>
      <StatusLine>{t('req.together.done', { moved, stayed: rows.length - moved })}</StatusLine>
      <ul>
        {rows.map((row) => (
          <li key={row.request}>
            <Go to={`/procurement/requests/${row.request}`}>{labelOf(row.request)}</Go>
            {`: ${t(`req.together.is.${outcomeOf(row)}`)}`}
          </li>
        ))}
      </ul>
    </Section>
  );
};

type CheckProps = {
  readonly chosen: Chosen;
  readonly of: readonly Candidate[];
  readonly onChange: () => void;
  readonly onDone: (rows: readonly Outcome[]) => void;
};

/** What is about to be done, before it is done. */
export const Check = ({ chosen, of, onChange, onDone }: CheckProps) => {
  const { t } = useWords();
  const api = useApi();
  const picked = of.filter(({ id }) => chosen.requests.some((one) => one === id));
  const inStep = (step: Step) => picked.filter((one) => one.step === step).map(({ label }) => label);
  const act = useAct(
    (_: object, options) => {
      const requests = picked.map(({ id, version }) => ({ request: id, version }));
      const json = { delegation: chosen.delegation, requests };
      return read(api.procurement.requests.acceptances.$post({ json }, options));
    },
    ({ rows }) => onDone(rows),
  );
  return (
    <Section title={t('req.together.check')}>
      <Facts
        rows={[
          [t('req.together.step.accept'), inStep('accept').join(', ')],
          [t('req.together.step.propose'), inStep('propose').join(', ')],
          [t('req.delegation'), chosen.delegation],
        ]}
      />
      <p>{t('req.together.each')}</p>
      <div className="kt-row">
        <ActButton label={t('req.together.act', { count: picked.length })} act={act} onAct={() => act.run({})} />
        <Button type="button" variant="tertiary" onClick={onChange}>
          {t('req.together.change')}
        </Button>
      </div>
    </Section>
  );
};
