import { Alert } from '@navikt/ds-react/Alert';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { inGroups } from '../../../../shared/format/in-groups.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Due, Facts, StatusLine } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { namesOf } from '../organisation/presenter.ts';
import { mayCountersign } from '../powers.ts';
import { type Member, useMembers } from '../use-own.ts';
import { Content } from './content.tsx';
import { signedAt, signingActs } from './presenter.ts';
import type { Signing } from './read-signing.ts';

type OfSigning = { readonly signing: Signing };

const useStep = ({ id, version }: Signing, step: 'signature' | 'refusal') => {
  const param = { countersignature: id };
  const one = useApi().provider.countersignatures[':countersignature'];
  const act = useAct((_: object, options) => read(one[step].$post({ param, json: {} }, options)));
  return { act, run: () => act.run({}, version) };
};

/** Signing or refusing; whoever signed first may only take it back. */
const Steps = ({ signing }: OfSigning) => {
  const { t } = useWords();
  const session = useSession();
  const person = session.self?.person;
  const isOwn = person === signing.begun.by;
  const stands = session.has('org_admin', 'signatory');
  const acts = signingActs(signing, { person, signs: mayCountersign(session), stands });
  const [sign, refuse] = [useStep(signing, 'signature'), useStep(signing, 'refusal')];
  const { kind } = signing.act;
  return (
    <>
      {isOwn && <Alert variant="info">{t('sign.first_waits')}</Alert>}
      {acts.includes('sign') && (
        <>
          <p>{t('sign.says')}</p>
          <ActButton label={t(`sign.act.${kind}`)} act={sign.act} onAct={sign.run} />
        </>
      )}
      {acts.includes('refuse') && (
        <ActButton
          label={t(isOwn ? 'sign.take_back' : 'sign.refuse')}
          act={refuse.act}
          onAct={refuse.run}
          variant="secondary"
          confirm={<p>{t('sign.refuse_says')}</p>}
        />
      )}
    </>
  );
};

const Settled = ({ signing: { id, state, settled, act } }: OfSigning) => {
  const { t, moment } = useWords();
  if (state === 'waiting' || settled === undefined) return null;
  return (
    <>
      <StatusLine>{t(`sign.settled.${state}`, { at: moment(settled.at) })}</StatusLine>
      <Facts rows={[[t('join.receipt.id'), <code key="id">{id}</code>]]} />
      <div className="kt-row">
        <Go to={signedAt(act)} as="primary">
          {t('sign.go_on')}
        </Go>
      </div>
    </>
  );
};

const One = ({ signing, members }: OfSigning & { readonly members: readonly Member[] }) => {
  const { t, moment } = useWords();
  const { act, begun, lapsesAt, hash } = signing;
  return (
    <>
      <Settled signing={signing} />
      <Facts
        rows={[
          [t('sign.what'), t(`sign.kind.${act.kind}`)],
          [t('sign.by'), `${namesOf(members)(begun.by)}, ${moment(begun.at)}`],
          [t('sign.by_when'), lapsesAt && <Due key="due" at={lapsesAt} />],
          [t('join.receipt.hash'), <code key="hash">{inGroups(hash)}</code>],
        ]}
      />
      {signing.state === 'waiting' && <Content act={act} />}
      <Steps signing={signing} />
    </>
  );
};

/** What one of two signatories has signed: the other one reads it, and signs or refuses. */
export const View = () => {
  const { t } = useWords();
  const id = usePathId('countersignature');
  const members = useMembers();
  const signing = useRead(['countersignature', id], (api) =>
    api.provider.countersignatures[':countersignature'].$get({ param: { countersignature: id } }),
  );
  return (
    <Page
      title={t('sign.title')}
      lead={<p>{t('sign.lead')}</p>}
      back={{ to: '/provider/organisation', label: t('web.nav.organisation') }}
    >
      <Loaded of={signing}>
        {(one) => <Loaded of={members}>{(people) => <One signing={one} members={people} />}</Loaded>}
      </Loaded>
    </Page>
  );
};
