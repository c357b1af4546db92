import { SERVICE_TYPES } from '@kt/terms';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Due, Facts, StateTag, StatusLine } from '../../../../shared/page/parts.tsx';
import { Path } from '../../../../shared/page/path.tsx';
import { usePathId, useSearchText } from '../../../../shared/page/use-path.ts';
import { useNames } from '../../use-names.ts';
import { municipalityName } from '../choices.ts';
import { saidNo } from '../next-step.ts';
import { Correction } from './correction.tsx';
import { Evidence } from './evidence.tsx';
import { Cancel, End, Void } from './other-acts.tsx';
import { answerDue, isOver, timeline, whatNext } from './presenter.ts';
import { SendDraft } from './send-draft.tsx';
import { TakeBack } from './take-back.tsx';
import { type ReferralData, useReferral } from './use-referral.ts';

type Of = { readonly data: ReferralData };

const Next = ({ data }: Of) => {
  const { t } = useWords();
  const { state, client, serviceType, id } = data;
  const waiting = answerDue(data);
  return (
    <section className="kt-card" data-edge="near">
      <h2>{t('referral.next')}</h2>
      {data.approval?.state !== 'asked' && <p>{t(whatNext(data))}</p>}
      {waiting !== undefined && <Due at={waiting} label={t('referral.answer_by')} />}
      <TakeBack data={data} />
      {state === 'draft' && <SendDraft data={data} />}
      {isOver(data) && (
        <p>
          <Go
            to={
              saidNo(data)
                ? `/casework/referrals/${id}/next`
                : `/casework/clients/${client}/options?type=${serviceType}`
            }
            as="primary"
          >
            {t('referral.new_choice')}
          </Go>
        </p>
      )}
    </section>
  );
};

const Known = ({ data }: Of) => {
  const words = useWords();
  const { t, name, euros } = words;
  const { serviceType, language, municipality, distanceGroup, offer, state } = data;
  const nameOf = useNames(offer === undefined ? [] : [offer.provider]);
  return (
    <Facts
      rows={[
        [t('web.state'), <StateTag key="state">{t(`state.referral.${state}`)}</StateTag>],
        [t('clients.service'), name(SERVICE_TYPES[serviceType].names)],
        [t('refer.provider'), offer && nameOf(offer.provider)],
        [t('options.language'), t(`language.${language}`)],
        [t('client.municipality'), municipalityName(municipality, words)],
        [t('client.distance'), distanceGroup && t(`distance_group.${distanceGroup}`)],
        [t('referral.reserved'), offer && euros(offer.reservedCents)],
      ]}
    />
  );
};

const Acts = ({ data }: Of) => {
  const { t } = useWords();
  const may = (name: string): boolean => data.commands.includes(name);
  if (!may('cancel') && !may('end') && !may('void')) return null;
  return (
    <Section title={t('referral.more_acts')}>
      {may('cancel') && <Cancel data={data} />}
      {may('end') && (
        <p>
          <Go to={`/casework/referrals/${data.id}/switch`}>{t('switch.go')}</Go>
        </p>
      )}
      {may('end') && <End data={data} />}
      {may('void') && <Void data={data} />}
    </Section>
  );
};

const Shown = ({ data }: Of) => {
  const words = useWords();
  const { t } = words;
  const { clientReference: reference, client, state } = data;
  const sent = useSearchText('sent') !== undefined && state === 'offered';
  return (
    <Page
      title={t('referral.title', { reference })}
      back={{ to: `/casework/clients/${client}`, label: t('client.title', { reference }) }}
    >
      {sent && <StatusLine>{t('referral.sent')}</StatusLine>}
      <Next data={data} />
      <Correction data={data} />
      {data.accepted !== undefined && (
        <p className="kt-no-print">
          <Go to={`/casework/referrals/${data.id}/messages`}>{t('messages.go')}</Go>
        </p>
      )}
      <Section title={t('referral.facts')}>
        <Known data={data} />
      </Section>
      <Section title={t('referral.timeline')}>
        <Path steps={timeline(data, words).map(({ key, title, when }) => ({ key, title, detail: when, done: true }))} />
      </Section>
      {data.startedOn !== undefined && <Evidence data={data} />}
      <Acts data={data} />
    </Page>
  );
};

/** One referral: what happens next, what has happened, its evidence, and the acts that are left. */
export const View = () => <Loaded of={useReferral(usePathId('referral'))}>{(data) => <Shown data={data} />}</Loaded>;
