import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Empty, Facts } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import type { MandateShown, MemberShown, ProviderShown } from '../answers.ts';
import { personName } from './presenter.ts';

type MandateProps = { readonly mandate: MandateShown; readonly members: readonly MemberShown[] };
type How = 'officer_call' | 'officer_decision';

/** On what somebody's right to bind the organisation rests, and the official's word on it. */
const Mandate = ({ mandate, members }: MandateProps) => {
  const { t, day } = useWords();
  const { has } = useSession();
  const api = useApi();
  const { person, version, state } = mandate;
  const one = api.procurement.mandates[':mandate'];
  const param = { mandate: mandate.mandate };
  const confirm = useAct((how: How, options) => read(one.confirm.$post({ param, json: { person, how } }, options)));
  const refuse = useAct((_: object, options) => read(one.refuse.$post({ param, json: { person } }, options)));
  return (
    <li className="kt-card" data-edge={state === 'registered' ? 'near' : 'plain'}>
      <h3>{personName(members, person, t('prov.person.unnamed'))}</h3>
      <Facts
        rows={[
          [t('web.state'), t(`state.mandate.${state}`)],
          [t('prov.mandate.source'), `${t(`mandate.source.${mandate.source}`)}, ${day(mandate.sourceDate)}`],
          [t('prov.mandate.signs'), t(`prov.mandate.signs.${mandate.signs}`)],
          [t('prov.mandate.until'), mandate.validUntil === undefined ? '' : day(mandate.validUntil)],
        ]}
      />
      {state === 'registered' && has('admission_officer') && (
        <div className="kt-row">
          <ActButton
            label={t('prov.mandate.confirm')}
            act={confirm}
            onAct={() => confirm.run('officer_decision', version)}
            confirm={<p>{t('prov.mandate.confirm.lead')}</p>}
          />
          <ActButton
            label={t('prov.mandate.refuse')}
            act={refuse}
            onAct={() => refuse.run({}, version)}
            variant="secondary"
          />
        </div>
      )}
    </li>
  );
};

type MemberProps = { readonly provider: ProviderShown; readonly member: MemberShown };

const MemberActs = ({ provider, member: { person, state, version } }: MemberProps) => {
  const { t } = useWords();
  const api = useApi();
  const json = { organisation: provider.id, person };
  const all = api.procurement['organisation-members'];
  const how: How = 'officer_decision';
  const confirm = useAct((_: object, options) => read(all.confirm.$post({ json: { ...json, how } }, options)));
  const dispute = useAct((_: object, options) => read(all.dispute.$post({ json }, options)));
  const uphold = useAct((_: object, options) => read(all.uphold.$post({ json }, options)));
  return (
    <>
      {state === 'provisional' && provider.state === 'confirmed' && (
        <ActButton label={t('prov.member.confirm')} act={confirm} onAct={() => confirm.run({}, version)} />
      )}
      {state === 'disputed' && (
        <ActButton label={t('prov.member.uphold')} act={uphold} onAct={() => uphold.run({}, version)} />
      )}
      {state === 'confirmed' && (
        <ActButton
          label={t('prov.member.dispute')}
          act={dispute}
          onAct={() => dispute.run({}, version)}
          variant="secondary"
          confirm={<p>{t('prov.member.dispute.lead')}</p>}
        />
      )}
    </>
  );
};

const Member = ({ provider, member }: MemberProps) => {
  const { t } = useWords();
  const { has } = useSession();
  const { name, email, state, roles } = member;
  const held = roles.filter((one) => one.state === 'in_force').map(({ role }) => t(`role.${role}`));
  return (
    <li className="kt-card" data-edge={state === 'provisional' || state === 'disputed' ? 'near' : 'plain'}>
      <h3>{name ?? t('prov.person.unnamed')}</h3>
      <Facts
        rows={[
          [t('web.state'), t(`state.membership.${state}`)],
          [t('prov.person.roles'), held.join(', ')],
          [t('prov.person.email'), email],
        ]}
      />
      {has('admission_officer') && <MemberActs provider={provider} member={member} />}
    </li>
  );
};

type PeopleProps = {
  readonly provider: ProviderShown;
  readonly members: readonly MemberShown[];
  readonly mandates: readonly MandateShown[];
};

/** Who acts for the organisation, and by what right. */
export const People = ({ provider, members, mandates }: PeopleProps) => {
  const { t } = useWords();
  return (
    <>
      <Section title={t('prov.mandates')}>
        {mandates.length === 0 && <Empty>{t('prov.mandates.empty')}</Empty>}
        <ul className="kt-cards">
          {mandates.map((one) => (
            <Mandate key={one.mandate} mandate={one} members={members} />
          ))}
        </ul>
      </Section>
      <Section title={t('prov.members')}>
        <ul className="kt-cards">
          {members.map((one) => (
            <Member key={one.person} provider={provider} member={one} />
          ))}
        </ul>
      </Section>
    </>
  );
};
