import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { mayHeal } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Due } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { type Reason, whyNotIn, whyNotInvited } from './presenter.ts';
import { readWhyNot } from './read-why-not.ts';

type CardProps = {
  readonly title: string;
  readonly reason: Reason;
  readonly of: 'call' | 'category';
  readonly deadline?: string;
};

const IS_DAY = /^\d{4}-\d{2}-\d{2}$/;

const Card = ({ title, reason: { why, when, to }, of, deadline }: CardProps) => {
  const { t, day, moment } = useWords();
  const at = when === undefined ? '' : IS_DAY.test(when) ? day(when) : moment(when);
  return (
    <li className="kt-card" data-edge="plain">
      <h3>{title}</h3>
      {deadline !== undefined && <Due at={deadline} label={t('why.deadline')} />}
      <p>{t(`why.${of}.${why}`, { at })}</p>
      <p>
        <Go to={to}>{t(`why.next.${why}`)}</Go>
      </p>
    </li>
  );
};

/** Why the organisation was not invited, or is not in a category, and what to do about it. */
export const View = () => {
  const { t, name } = useWords();
  const api = useApi();
  const now = useNow();
  const { actingFor, language } = useSession();
  const found = useQuery({
    queryKey: [actingFor, language, 'why-not'],
    queryFn: () => readWhyNot(api),
    retry: mayHeal,
  });
  return (
    <Page
      title={t('why.title')}
      lead={<p>{t('why.lead')}</p>}
      back={{ to: '/provider/calls', label: t('provider.place.calls') }}
    >
      <Loaded of={found}>
        {({ missed, systems, ...own }) => {
          const calls = missed.filter(({ deadline }) => now < deadline);
          const outside = systems
            .filter(({ takesRequests }) => takesRequests)
            .flatMap(({ authority, categories }) =>
              categories.flatMap((one) => {
                const reason = whyNotIn({ authority, category: one.id }, own, now);
                return reason === undefined ? [] : [{ id: one.id, title: name(one.name), reason }];
              }),
            );
          return (
            <>
              <Section title={t('why.calls')}>
                {calls.length === 0 ? (
                  <p>{t('why.calls.none')}</p>
                ) : (
                  <ul className="kt-cards">
                    {calls.map((call) => (
                      <Card
                        key={call.competition}
                        title={name(call.title)}
                        reason={whyNotInvited(call, own)}
                        of="call"
                        deadline={call.deadline}
                      />
                    ))}
                  </ul>
                )}
              </Section>
              <Section title={t('why.categories')}>
                {outside.length === 0 ? (
                  <p>{t('why.categories.none')}</p>
                ) : (
                  <ul className="kt-cards">
                    {outside.map(({ id, title, reason }) => (
                      <Card key={id} title={title} reason={reason} of="category" />
                    ))}
                  </ul>
                )}
              </Section>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
};
