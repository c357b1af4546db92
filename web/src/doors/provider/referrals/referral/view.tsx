import { SERVICE_TYPES } from '@kt/terms';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Due, Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { overText } from '../../../../shared/results/over-text.ts';
import { nextOf } from '../next-of.ts';
import { type OwnRef, type OwnReferral, pathOf, useOwnReferral } from '../own-referral.ts';
import { Answer } from './answer.tsx';
import { Correction } from './correction.tsx';
import { DayAct } from './day-act.tsx';
import { Evidence } from './evidence.tsx';
import { FirstMeeting } from './first-meeting.tsx';
import { End, Pause } from './other-acts.tsx';
import { Reveal } from './reveal.tsx';

type Of = { readonly param: OwnRef; readonly data: OwnReferral };

const Next = ({ param, data }: Of) => {
  const { t } = useWords();
  const one = useApi().casework.provider.authorities[':authority'].referrals[':referral'];
  const { state, answerBy, version } = data;
  return (
    <section className="kt-card" data-edge="near">
      <h2>{t(`own.next.${nextOf(data).next}`)}</h2>
      {(state === 'offered' || state === 'acknowledged') && (
        <>
          <Due at={answerBy} label={t('own.answer_by')} />
          <Answer param={param} version={version} isSeen={state === 'acknowledged'} />
        </>
      )}
      {state === 'accepted' && (
        <>
          <Reveal param={param} />
          <FirstMeeting param={param} data={data} />
        </>
      )}
      {state === 'paused' && (
        <DayAct
          title={t('own.resume')}
          label={t('own.resume_on')}
          version={version}
          send={(json, options) => read(one.resumption.$post({ param, json }, options))}
        />
      )}
      {data.startedOn !== undefined && (
        <p>
          <Go to={`${pathOf(param)}/results`} as="primary">
            {t('own.results')}
          </Go>
        </p>
      )}
    </section>
  );
};

const Known = ({ data }: Pick<Of, 'data'>) => {
  const { t, name, moment, day } = useWords();
  const { state, serviceType, language, interpreterNeeded, distanceGroup, partialWorkAbility } = data;
  return (
    <Facts
      rows={[
        [t('web.state'), <StateTag key="state">{t(`state.referral.${state}`)}</StateTag>],
        [t('own.service'), name(SERVICE_TYPES[serviceType].names)],
        [t('own.offered_at'), moment(data.offeredAt)],
        [t('own.language'), t(`language.${language}`)],
        [t('own.interpreter'), interpreterNeeded ? t('web.yes') : t('web.no')],
        [t('own.group'), distanceGroup && t(`distance_group.${distanceGroup}`)],
        [t('own.partial'), partialWorkAbility === true ? t('web.yes') : undefined],
        [t('own.meeting.held_on'), data.firstMeeting?.heldOn && day(data.firstMeeting.heldOn)],
        [t('own.started'), data.startedOn && day(data.startedOn)],
        [t('own.ended'), data.endedOn && day(data.endedOn)],
        [t('own.tracking'), data.trackingUntil && day(data.trackingUntil)],
        [t('own.over'), data.over && overText(data.over.reason, t)],
      ]}
    />
  );
};

/** Who the client is was told on the way here; before the first day it stands with what is to be done. */
const SERVED: readonly OwnReferral['state'][] = ['started', 'paused', 'ended'];

/** Who the client is, once the service has begun, and the way to whoever guides it. */
const Reach = ({ param, state }: Pick<Of, 'param'> & Pick<OwnReferral, 'state'>) => {
  const { t } = useWords();
  const isServed = SERVED.includes(state);
  if (!isServed && state !== 'accepted') return null;
  return (
    <>
      {isServed && <Reveal param={param} />}
      <p className="kt-no-print">
        <Go to={`${pathOf(param)}/messages`}>{t('messages.go_own')}</Go>
      </p>
    </>
  );
};

const Shown = ({ param, data }: Of) => {
  const { t } = useWords();
  const { clientReference: reference, state, version } = data;
  const may = (name: string): boolean => data.commands.includes(name);
  return (
    <Page title={t('own.referral.title', { reference })} back={{ to: '/provider/referrals', label: t('own.title') }}>
      <Next param={param} data={data} />
      <Section title={t('results.about')}>
        <Known data={data} />
        <Reach param={param} state={state} />
      </Section>
      {data.startedOn !== undefined && <Evidence param={param} />}
      {(may('pause') || may('end') || may('propose_change')) && (
        <Section title={t('own.more_acts')}>
          {may('pause') && <Pause param={param} version={version} />}
          {may('end') && <End param={param} version={version} />}
          {may('propose_change') && <Correction param={param} data={data} />}
        </Section>
      )}
    </Page>
  );
};

/** One referral from its provider's side: answer, start, evidence, end. */
export const View = () => {
  const param = { authority: usePathId('authority'), referral: usePathId('referral') };
  return <Loaded of={useOwnReferral(param)}>{(data) => <Shown param={param} data={data} />}</Loaded>;
};
