import type { Id } from '@kt/kernel';
import { useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import type { RunAct } from './presenter.ts';

type RunActsProps = {
  readonly run: {
    readonly id: Id<'run'>;
    readonly version: number;
    readonly payOn: string;
    readonly totals?: { readonly cents: number; readonly payments: number } | undefined;
  };
  readonly acts: readonly RunAct[];
};

/** Approve, send, discard: each asks first, and says afterwards what comes next. */
export const RunActs = ({ run: { id, version, payOn, totals }, acts }: RunActsProps) => {
  const { t, euros, day } = useWords();
  const one = useApi().finance.runs[':run'];
  const param = { run: id };
  const [done, setDone] = useState<RunAct>();
  const moves = {
    approve: useAct(
      (json: Record<string, never>, options) => read(one.approve.$post({ param, json }, options)),
      () => setDone('approve'),
    ),
    send: useAct(
      (json: Record<string, never>, options) => read(one.send.$post({ param, json }, options)),
      () => setDone('send'),
    ),
    discard: useAct(
      (json: Record<string, never>, options) => read(one.discard.$post({ param, json }, options)),
      () => setDone('discard'),
    ),
  };
  const facts = { sum: euros(totals?.cents ?? 0), day: day(payOn), payments: totals?.payments ?? 0 };
  return (
    <>
      <StatusLine>{done === undefined ? '' : t(`finance.run.done.${done}`)}</StatusLine>
      <div className="kt-row">
        {acts.map((act) => (
          <ActButton
            key={act}
            label={t(`finance.run.${act}`)}
            act={moves[act]}
            variant={act === 'discard' ? 'secondary' : 'primary'}
            onAct={() => moves[act].run({}, version)}
            confirm={t(`finance.run.${act}.confirm`, facts)}
          />
        ))}
      </div>
    </>
  );
};
