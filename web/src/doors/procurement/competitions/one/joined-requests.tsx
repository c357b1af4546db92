import type { Id } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { StateTag } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { askedTitle } from '../../asked/lines.ts';
import { type AskedRow, useJoined } from '../../asked/reads.ts';

const Joined = ({ one }: { readonly one: AskedRow }) => {
  const words = useWords();
  const { t, day } = words;
  const api = useApi();
  const isOfficer = useSession().has('procurement_officer');
  const release = useAct((_: undefined, options) =>
    read(api.procurement['call-requests'][':request'].release.$post({ param: { request: one.id } }, options)),
  );
  return (
    <li className="kt-card" data-edge="plain">
      <h3>{askedTitle(one, words)}</h3>
      <p className="kt-row">
        <StateTag>{t(`state.call_request.${one.state}`)}</StateTag>
        <span className="kt-quiet">{`${t('requests.start')} ${day(one.start)}`}</span>
      </p>
      {isOfficer && one.state === 'joined' && (
        <ActButton
          label={t('asked.release')}
          variant="secondary"
          act={release}
          onAct={() => release.run(undefined, one.version)}
        />
      )}
    </li>
  );
};

const READERS = ['procurement_officer', 'decision_maker', 'auditor'] as const;

const List = ({ competition }: { readonly competition: Id<'competition'> }) => {
  const { t } = useWords();
  const { data = [] } = useJoined(competition);
  if (data.length === 0) return null;
  return (
    <Section title={t('asked.joined')}>
      <ul className="kt-cards">
        {data.map((one) => (
          <Joined key={one.id} one={one} />
        ))}
      </ul>
    </Section>
  );
};

/** What case workers asked for that this competition is to meet. */
export const JoinedRequests = ({ competition }: { readonly competition: Id<'competition'> }) =>
  useSession().has(...READERS) ? <List competition={competition} /> : null;
