import type { Instant } from '@kt/kernel';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useMemo } from 'react';
import { type Held, read } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Due, Empty, StatusLine } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { mayWrite } from '../powers.ts';
import { type CallRef, type Invitation, useCallRef, useInvitation } from '../use-call.ts';
import { answerForm } from './form.ts';

type Asking = Api['provider']['authorities'][':authority']['tenders']['clarifications'];
type Own = Held<Awaited<ReturnType<Asking['view']['$post']>>>;
type Request = Own['rows'][number];
type OneProps = { readonly of: CallRef; readonly own: Own; readonly one: Request };

const Answer = ({ of: { authority, competition }, own, one }: OneProps) => {
  const { t } = useWords();
  const api = useApi();
  const { acting } = useSession();
  const provider = useRead(['own-provider'], (reads) => reads.provider.providers.own.$get());
  const yTunnus = provider.data?.yTunnus;
  const names = acting?.names;
  const schema = useMemo(() => {
    const known = { names: Object.values(names ?? {}), ...(yTunnus !== undefined && { yTunnus }) };
    return answerForm(one.ground === 'unclear' ? known : undefined);
  }, [names, yTunnus, one.ground]);
  const form = useHouseForm(schema, { answer: '' });
  const answer = useAct(({ answer: text }: { answer: string }, options) =>
    read(
      api.provider.authorities[':authority'].tenders.clarifications.answer.$post(
        { param: { authority }, json: { competition, number: one.number, answer: text } },
        options,
      ),
    ),
  );
  return (
    <HouseForm
      form={form}
      act={answer}
      onSend={(typed) => answer.run(typed, own.version)}
      label={t('provider.clarify.send')}
    >
      <Textarea
        label={t('provider.clarify.answer')}
        description={t(one.ground === 'unclear' ? 'provider.clarify.answer_masked' : 'provider.clarify.answer_price')}
        minRows={5}
        {...useFields(form).field('answer')}
      />
    </HouseForm>
  );
};

const Answered = ({ one }: Pick<OneProps, 'one'>) => {
  const { t, moment } = useWords();
  const said = { number: one.number, at: one.answeredAt === undefined ? '' : moment(one.answeredAt) };
  return (
    <>
      <h3>{t('provider.clarify.answer')}</h3>
      <p className="kt-written">{one.answer}</p>
      {one.answeredAt !== undefined && <StatusLine>{t('provider.clarify.answered', said)}</StatusLine>}
    </>
  );
};

const isAnswerable = ({ answer, deadline }: OneProps['one'], { state }: Invitation, now: Instant): boolean =>
  answer === undefined && deadline !== undefined && now < deadline && state === 'evaluating';

/** What was said, the place to say it, or that its time has passed. */
const Reply = ({ isOpen, ...props }: OneProps & { readonly isOpen: boolean }) => {
  const { t } = useWords();
  const session = useSession();
  if (props.one.answer !== undefined) return <Answered one={props.one} />;
  if (!isOpen) return <p>{t('provider.clarify.passed')}</p>;
  return mayWrite(session) ? <Answer {...props} /> : <p>{t('provider.call.ask_writer')}</p>;
};

const One = (props: OneProps & { readonly call: Invitation }) => {
  const { t, name, moment } = useWords();
  const { call, ...asked } = props;
  const { one } = asked;
  const about = call.criteria.find(({ key }) => key === one.about);
  const isOpen = isAnswerable(one, call, useNow());
  return (
    <section className="kt-box" aria-labelledby={`request-${String(one.number)}`}>
      <h2 id={`request-${String(one.number)}`}>{t('provider.clarify.number', { number: one.number })}</h2>
      {isOpen && one.deadline !== undefined && <Due at={one.deadline} label={t('provider.clarify.until')} />}
      <p className="kt-quiet">
        {t(one.ground === 'low_price' ? 'provider.clarify.about_price' : 'provider.clarify.asked', {
          at: moment(one.askedAt),
        })}
        {about !== undefined && ` · ${name(about.title)}`}
      </p>
      <p className="kt-written">{one.question}</p>
      <Reply {...asked} isOpen={isOpen} />
    </section>
  );
};

const Requests = ({ of, call }: { readonly of: CallRef; readonly call: Invitation }) => {
  const { t } = useWords();
  const { at } = useCallRef();
  const own = useRead(['clarifications', of.competition], (api) =>
    api.provider.authorities[':authority'].tenders.clarifications.view.$post({
      param: { authority: of.authority },
      json: { competition: of.competition },
    }),
  );
  return (
    <Loaded of={own}>
      {(found) =>
        found.rows.length === 0 ? (
          <Empty action={<Go to={at}>{t('provider.turned.back')}</Go>}>{t('provider.clarify.none')}</Empty>
        ) : (
          found.rows.map((one) => <One key={one.number} of={of} own={found} one={one} call={call} />)
        )
      }
    </Loaded>
  );
};

/** What the area asks about the organisation's opened tender, and the answers: beside the original, never in it. */
export const View = () => {
  const { t, name } = useWords();
  const { at, ...of } = useCallRef();
  const invitation = useInvitation(of);
  return (
    <Loaded of={invitation}>
      {(call) => (
        <Page
          title={t('provider.clarify.title')}
          lead={<p>{t('provider.clarify.lead')}</p>}
          back={{ to: at, label: name(call.title) }}
        >
          <Requests of={of} call={call} />
        </Page>
      )}
    </Loaded>
  );
};
