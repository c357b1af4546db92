import { dayInFinland, type Instant } from '@kt/kernel';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Due } from '../../../../shared/page/parts.tsx';
import type { OwnRef, OwnReferral } from '../own-referral.ts';
import { AgreeMeeting } from './agree-meeting.tsx';
import { DayAct } from './day-act.tsx';
import { GiveBack } from './give-back.tsx';

type Of = { readonly param: OwnRef; readonly data: OwnReferral };
type Agreed = NonNullable<NonNullable<OwnReferral['firstMeeting']>['agreed']>;

const useOne = () => useApi().casework.provider.authorities[':authority'].referrals[':referral'];

const Start = ({ param, data, folded = false }: Of & { readonly folded?: boolean }) => {
  const { t } = useWords();
  const one = useOne();
  return (
    <DayAct
      title={t('own.start')}
      label={t('own.start_on')}
      version={data.version}
      folded={folded}
      {...(data.firstMeeting?.heldOn !== undefined && { day: data.firstMeeting.heldOn })}
      send={(json, options) => read(one.start.$post({ param, json }, options))}
    />
  );
};

type OutcomeProps = Of & { readonly outcome: 'held' | 'missed'; readonly on?: Instant; readonly folded?: boolean };

const Outcome = ({ param, data, outcome, on, folded = false }: OutcomeProps) => {
  const { t } = useWords();
  const one = useOne();
  return (
    <DayAct
      title={t(`own.meeting.${outcome}`)}
      label={t(`own.meeting.${outcome}_on`)}
      version={data.version}
      folded={folded}
      {...(on !== undefined && { day: dayInFinland(on) })}
      send={(json, options) => read(one['first-meeting'].outcome.$post({ param, json: { ...json, outcome } }, options))}
    />
  );
};

const Arranged = ({ param, data, agreed: { meetingAt, place } }: Of & { readonly agreed: Agreed }) => {
  const { t } = useWords();
  return (
    <>
      <Due at={meetingAt} label={t('own.meeting.agreed', { place: t(`referral.place.${place}`) })} />
      <Outcome param={param} data={data} outcome="held" on={meetingAt} />
      <Outcome param={param} data={data} outcome="missed" on={meetingAt} folded />
      <ReadMore header={t('own.meeting.again')}>
        <AgreeMeeting param={param} version={data.version} variant="secondary" />
      </ReadMore>
    </>
  );
};

const ToArrange = ({ param, data }: Of) => {
  const { t, day } = useWords();
  const missed = data.firstMeeting?.missed.at(-1);
  return (
    <>
      <Due at={data.meetBy} label={t('own.meeting.by')} />
      {missed !== undefined && <p>{t('own.meeting.was_missed', { day: day(missed) })}</p>}
      <AgreeMeeting param={param} version={data.version} />
      <Outcome param={param} data={data} outcome="held" folded />
    </>
  );
};

/** From the acceptance to the first day: the first meeting, and then the start. */
export const FirstMeeting = ({ param, data }: Of) => {
  const { t, day } = useWords();
  const { agreed, heldOn } = data.firstMeeting ?? {};
  if (heldOn !== undefined)
    return (
      <>
        <p>{t('own.meeting.was_held', { day: day(heldOn) })}</p>
        <Start param={param} data={data} />
        <GiveBack param={param} version={data.version} />
      </>
    );
  return (
    <>
      {agreed === undefined ? (
        <ToArrange param={param} data={data} />
      ) : (
        <Arranged param={param} data={data} agreed={agreed} />
      )}
      <Start param={param} data={data} folded />
      <GiveBack param={param} version={data.version} />
    </>
  );
};
