import { Alert } from '@navikt/ds-react/Alert';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Due, Facts } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { mayCountersign } from '../powers.ts';
import type { Board } from '../use-own.ts';
import { boardActs } from './presenter.ts';

type Verb = 'confirm' | 'refuse' | 'withdraw';

const Step = ({ verb, version }: { readonly verb: Verb; readonly version: number }) => {
  const { t } = useWords();
  const api = useApi();
  const act = useAct((_: object, options) => read(api.provider.board[verb].$post({}, options)));
  return (
    <ActButton
      label={t(`board.${verb}`)}
      act={act}
      onAct={() => act.run({}, version)}
      variant={verb === 'confirm' ? 'primary' : 'secondary'}
      confirm={<p>{t(`board.${verb}_says`)}</p>}
    />
  );
};

type WaitingProps = { readonly board: Board; readonly nameOf: (person: string) => string };

/** A change that waits: who begins, who leaves, on what it rests, and what the reader may do. */
export const Waiting = ({ board, nameOf }: WaitingProps) => {
  const { t, day } = useWords();
  const session = useSession();
  const who = {
    person: session.self?.person,
    countersigns: mayCountersign(session),
    administers: session.has('org_admin', 'signatory'),
  };
  const { starting = [], leaving = [], source, sourceDate, proposedBy, lapsesAt, version } = board;
  const begins = starting.map(({ person, signs }) => `${nameOf(person)} (${t(`board.${signs}`)})`);
  return (
    <>
      <Alert variant="info">{t('board.waits')}</Alert>
      <Facts
        rows={[
          [t('board.begins'), begins.join(', ') || t('board.nobody')],
          [t('board.leaves'), leaving.map(nameOf).join(', ') || t('board.nobody')],
          [
            t('board.source'),
            source === undefined || sourceDate === undefined
              ? undefined
              : `${t(`mandate.source.${source}`)}, ${day(sourceDate)}`,
          ],
          [t('board.by'), proposedBy === undefined ? undefined : nameOf(proposedBy)],
          [t('board.by_when'), lapsesAt === undefined ? undefined : <Due key="due" at={lapsesAt} />],
        ]}
      />
      <p className="kt-quiet">{t('board.waits.who')}</p>
      <div className="kt-row">
        {boardActs(board, who).map((verb) => (
          <Step key={verb} verb={verb} version={version} />
        ))}
      </div>
    </>
  );
};
