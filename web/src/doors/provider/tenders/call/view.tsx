import { useNow } from '../../../../shared/api/clock-context.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Due, Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { EndedSays, endOf, turnOf } from '../ended.tsx';
import { Keep } from '../keep.tsx';
import { mayBind, mayWrite } from '../powers.ts';
import type { Call } from '../read-calls.ts';
import { type CallRef, type Invitation, useCallRef, useInvitation, useOwnTender } from '../use-call.ts';
import { Answers } from './answers.tsx';
import { Asked } from './asked.tsx';
import { NextStep } from './begin.tsx';
import { CalendarButton } from './calendar.tsx';
import { Changes } from './changes.tsx';
import { EndingLetters } from './ending.tsx';
import { Lots } from './lots.tsx';
import { nextAct } from './presenter.ts';

type NextProps = { readonly of: CallRef; readonly call: Invitation; readonly tender: Call['tender'] };

const isSent = (tender: Call['tender']): tender is NonNullable<Call['tender']> => tender?.state === 'submitted';

const GoToRequests = () => {
  const { t } = useWords();
  const { at } = useCallRef();
  return (
    <div className="kt-row kt-no-print">
      <Go to={`${at}/clarifications`}>{t('provider.clarify.title')}</Go>
    </div>
  );
};

const ReplaceInstead = () => {
  const { t } = useWords();
  const { at } = useCallRef();
  return (
    <div className="kt-row kt-no-print">
      <Go to={`${at}/tender`} as="secondary">
        {t('provider.receipt.replace')}
      </Go>
    </div>
  );
};

/** Until when a tender is taken; afterwards no more than when that was. */
const Deadline = ({ call }: Pick<NextProps, 'call'>) => {
  const { t, moment } = useWords();
  if (turnOf(call, useNow()) === 'none') return <Due at={call.deadline} label={t('provider.call.deadline')} />;
  return <p className="kt-quiet">{`${t('provider.calls.deadline')}: ${moment(call.deadline)}`}</p>;
};

/** It is over: what that means, when and why, and the proof of what was sent. */
const Ended = ({ call, tender }: Pick<NextProps, 'call' | 'tender'>) => {
  const { t, moment } = useWords();
  const { at } = useCallRef();
  return (
    <>
      <EndedSays call={call} tender={tender} />
      {call.ended !== undefined && (
        <Facts
          rows={[
            [t('provider.call.ended'), moment(call.ended.at)],
            [t('provider.call.ended_why'), call.ended.reason],
          ]}
        />
      )}
      {isSent(tender) && (
        <div className="kt-row kt-no-print">
          <Go to={`${at}/receipt`} as="secondary">
            {t('provider.call.receipt')}
          </Go>
        </div>
      )}
    </>
  );
};

/** The one thing to do next; a tender that the call has outrun is kept with one button by whoever may bind. */
const Next = ({ of, call, tender }: NextProps) => {
  const { t } = useWords();
  const now = useNow();
  const session = useSession();
  const next = nextAct({ ...call, now, own: tender, mayWrite: mayWrite(session) });
  const isTaken = call.state === 'open' && now < call.deadline;
  const binds = isTaken && mayBind(session) && isSent(tender);
  const isKept = binds && next === 'confirm';
  return (
    <>
      {isKept ? <p>{t('provider.call.confirm_says')}</p> : <NextStep of={of} next={next} />}
      {tender?.clarifications && <GoToRequests />}
      {binds && <Keep of={of} version={tender.version} isAsked={isKept} />}
      {isKept && <ReplaceInstead />}
    </>
  );
};

/** What to do next, or that it is over. */
const Onward = (props: NextProps) =>
  endOf(props.call.state) === undefined ? <Next {...props} /> : <Ended {...props} />;

/** The call on one page: what, prices allowed, scoring with examples, deadline, what has changed. */
export const View = () => {
  const { t, name } = useWords();
  const { at: _at, ...of } = useCallRef();
  const invitation = useInvitation(of);
  const own = useOwnTender(of);
  return (
    <Loaded of={invitation}>
      {(call) => (
        <Page
          title={name(call.title)}
          lead={
            <StateTag tone={call.state === 'open' ? 'info' : 'neutral'}>
              {t(`state.competition.${call.state}`)}
            </StateTag>
          }
          back={{ to: '/provider/calls', label: t('provider.calls.title') }}
        >
          <div className="kt-box">
            <Deadline call={call} />
            <Loaded of={own}>{(tender) => <Onward of={of} call={call} tender={tender} />}</Loaded>
            {call.state === 'open' && <CalendarButton of={of} />}
          </div>
          {call.ended !== undefined && <EndingLetters of={of} />}
          <Lots call={call} />
          {call.addenda.length > 0 && (
            <Section title={t('provider.call.changes')}>
              <Changes call={call} />
            </Section>
          )}
          <Asked call={call} />
          <Answers call={call} />
        </Page>
      )}
    </Loaded>
  );
};
