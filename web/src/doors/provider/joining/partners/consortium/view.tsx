import { Alert } from '@navikt/ds-react/Alert';
import { read } from '../../../../../shared/api/answers.ts';
import { useRead } from '../../../../../shared/api/use-read.ts';
import { useRows } from '../../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../../shared/language/use-words.ts';
import { Go } from '../../../../../shared/page/go.tsx';
import { Loaded } from '../../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../../shared/page/page.tsx';
import { StateTag } from '../../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../../shared/page/use-path.ts';
import { useSession } from '../../../../../shared/session/session-context.ts';
import { mayApply } from '../../powers.ts';
import { isUnsent } from '../presenter.ts';
import type { Consortium, Terms } from '../read-partners.ts';
import { Add } from './add.tsx';
import { Answer } from './answer.tsx';
import { Ask } from './ask.tsx';
import { Parties } from './parties.tsx';
import { TermsForm } from './terms.tsx';

const Write = ({ consortium, terms }: { readonly consortium: Consortium; readonly terms: Terms }) => {
  const { t } = useWords();
  const parties = [...terms.members, ...terms.reliedOn].map(({ organisation }) => organisation);
  return (
    <>
      <Section title={t('partners.who')}>
        <TermsForm key={parties.join()} consortium={consortium} terms={terms} />
      </Section>
      <Section title={t('partners.add_title')}>
        <p>{t('partners.add_says')}</p>
        <Add consortium={consortium} />
      </Section>
      {isUnsent(consortium) && <Ask consortium={consortium} />}
    </>
  );
};

const Declined = ({ consortium }: { readonly consortium: Consortium }) => {
  const { t, name } = useWords();
  return (consortium.declined ?? []).map(({ organisation, reason }) => (
    <Alert key={organisation} variant="warning">
      <p>{t('partners.declined', { name: name(consortium.names[organisation] ?? {}) })}</p>
      <p className="kt-written">{reason}</p>
    </Alert>
  ));
};

const Asked = ({ consortium }: { readonly consortium: Consortium }) => {
  const { t } = useWords();
  const { proposed, own, state } = consortium;
  if (proposed === undefined) return null;
  const waits = own === 'lead' ? 'partners.before_parties' : 'partners.you_are_asked';
  return (
    <Section title={t(state === 'complete' ? 'partners.agreed' : waits)}>
      {proposed.reason !== undefined && <p className="kt-written">{proposed.reason}</p>}
      <Parties consortium={consortium} terms={proposed.terms} />
    </Section>
  );
};

/** A change that the authority evaluates, and the organisation's own declaration in it. */
const Waiting = ({ consortium: { id } }: { readonly consortium: Consortium }) => {
  const { t } = useWords();
  const changes = useRows(['changes'], (api) => (query) => read(api.provider['changed-admissions'].$get(query)));
  const own = (changes.data ?? []).filter(({ consortium }) => consortium === id);
  return own.map((change) => (
    <Alert key={change.id} variant={change.declared ? 'info' : 'warning'}>
      <p>{t(change.declared ? 'partners.change_waits' : 'partners.change_says')}</p>
      {!change.declared && <Go to={`/provider/partners/${id}/change/${change.id}`}>{t('partners.declare')}</Go>}
    </Alert>
  ));
};

/** One consortium: what its parties have before them and how each has answered; for the lead, what it writes. */
export const View = () => {
  const { t, moment } = useWords();
  const session = useSession();
  const id = usePathId('consortium');
  const consortium = useRead(['consortium', id], (api) =>
    api.provider.consortia[':consortium'].$get({ param: { consortium: id } }),
  );
  return (
    <Loaded of={consortium}>
      {(found) => (
        <Page
          title={(found.draft ?? found.proposed?.terms)?.name ?? ''}
          lead={
            <StateTag tone={found.state === 'complete' ? 'success' : 'neutral'}>
              {t(`state.consortium.${found.state}`)}
            </StateTag>
          }
          back={{ to: '/provider/partners', label: t('partners.title') }}
        >
          {found.ended && (
            <Alert variant="info">
              <p>{t('partners.dissolved_at', { at: moment(found.ended.at) })}</p>
              <p className="kt-written">{found.ended.reason}</p>
            </Alert>
          )}
          <Declined consortium={found} />
          <Waiting consortium={found} />
          <Asked consortium={found} />
          <Answer consortium={found} />
          {found.draft && found.state !== 'dissolved' && mayApply(session) && (
            <>
              <Write consortium={found} terms={found.draft} />
              <Go to={`/provider/partners/${found.id}/dissolve`}>{t('partners.dissolve_open')}</Go>
            </>
          )}
        </Page>
      )}
    </Loaded>
  );
};
