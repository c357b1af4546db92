import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { ProblemBox } from '../../../../shared/page/problem-box.tsx';
import { useGo, usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { ROLES } from '../invite/form.ts';
import { mayAdminister } from '../powers.ts';
import type { Member } from '../use-own.ts';

const Revoke = ({ member, role }: { readonly member: Member; readonly role: Member['roles'][number] }) => {
  const { t } = useWords();
  const api = useApi();
  const asked = { param: { grant: role.id }, json: { person: member.person } };
  const revoke = useAct((_: object, options) => read(api.provider.roles[':grant'].revoke.$post(asked, options)));
  return (
    <ActButton
      label={t('provider.member.revoke', { role: t(`role.${role.role}`) })}
      act={revoke}
      onAct={() => revoke.run({}, member.version)}
      variant="secondary"
      confirm={<p>{t('provider.member.revoke_says')}</p>}
    />
  );
};

const Grant = ({ member }: { readonly member: Member }) => {
  const { t } = useWords();
  const api = useApi();
  const missing = ROLES.filter((role) => !member.roles.some((one) => one.role === role));
  const [chosen, setChosen] = useState<string>();
  const grant = useAct((json: { person: Member['person']; role: (typeof ROLES)[number] }, options) =>
    read(api.provider.roles.$post({ json }, options)),
  );
  const role = missing.find((one) => one === chosen) ?? missing[0];
  if (role === undefined) return null;
  return (
    <div className="kt-stack kt-form">
      <Select label={t('provider.member.new_role')} value={role} onChange={({ target }) => setChosen(target.value)}>
        {missing.map((one) => (
          <option key={one} value={one}>
            {t(`role.${one}`)}
          </option>
        ))}
      </Select>
      <Button variant="secondary" loading={grant.busy} onClick={() => void grant.run({ person: member.person, role })}>
        {t('provider.member.grant')}
      </Button>
      <ProblemBox refusal={grant.refusal} />
    </div>
  );
};

const End = ({ member }: { readonly member: Member }) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const verb = member.state === 'invited' ? 'withdraw' : 'end';
  const end = useAct(
    (_: object, options) =>
      read(api.provider.members[':person'][verb].$post({ param: { person: member.person } }, options)),
    () => go('/provider/organisation'),
  );
  return (
    <ActButton
      label={t(`provider.member.${verb}`)}
      act={end}
      onAct={() => end.run({}, member.version)}
      variant="danger"
      confirm={<p>{t(`provider.member.${verb}_says`)}</p>}
    />
  );
};

/** One member: roles given and taken, and the end of the membership. */
export const View = () => {
  const { t } = useWords();
  const session = useSession();
  const person = usePathId('person');
  const member = useRead(['member', person], (api) => api.provider.members[':person'].$get({ param: { person } }));
  const administers = mayAdminister(session);
  return (
    <Loaded of={member}>
      {(found) => (
        <Page
          title={found.name ?? t('provider.member.section')}
          back={{ to: '/provider/organisation', label: t('web.nav.organisation') }}
        >
          <Facts
            rows={[
              [t('provider.register.email'), found.email],
              [t('web.state'), <StateTag key="state">{t(`state.membership.${found.state}`)}</StateTag>],
            ]}
          />
          <Section title={t('web.me.roles')}>
            <ul className="kt-cards">
              {found.roles.map((role) => (
                <li key={role.id} className="kt-card" data-edge="plain">
                  <h3>{t(`role.${role.role}`)}</h3>
                  <div className="kt-row">
                    <StateTag>{t(`state.grant.${role.state}`)}</StateTag>
                  </div>
                  {administers && role.state === 'in_force' && <Revoke member={found} role={role} />}
                </li>
              ))}
            </ul>
            {administers && <Grant member={found} />}
          </Section>
          {administers && person !== session.self?.person && <End member={found} />}
        </Page>
      )}
    </Loaded>
  );
};
