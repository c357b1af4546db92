import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { type CallRef, useCallRef } from '../use-call.ts';
import type { NextAct } from './presenter.ts';

const Begin = ({ of: { authority, competition } }: { readonly of: CallRef }) => {
  const { t } = useWords();
  const { at } = useCallRef();
  const api = useApi();
  const go = useGo();
  const begin = useAct(
    (json: { competition: typeof competition }, options) =>
      read(api.provider.authorities[':authority'].tenders.$post({ param: { authority }, json }, options)),
    () => go(`${at}/tender`),
  );
  return <ActButton label={t('provider.call.begin')} act={begin} onAct={() => begin.run({ competition })} />;
};

const PLACES = {
  go_on: 'tender',
  replace: 'tender',
  receipt: 'receipt',
  confirm: 'receipt',
  wait: 'receipt',
  result: 'result',
} as const;

/** The page's one way on, or why there is none. */
export const NextStep = ({ next, of }: { readonly next: NextAct; readonly of: CallRef }) => {
  const { t } = useWords();
  const { at } = useCallRef();
  if (next === 'begin') return <Begin of={of} />;
  if (next === 'late' || next === 'ask_writer') return <p>{t(`provider.call.${next}`)}</p>;
  return (
    <>
      <p>{t(`provider.call.${next}_says`)}</p>
      <div className="kt-row">
        <Go to={`${at}/${PLACES[next]}`} as="primary">
          {t(`provider.call.${next}`)}
        </Go>
      </div>
    </>
  );
};
