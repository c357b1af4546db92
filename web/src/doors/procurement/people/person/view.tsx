import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Empty, Facts } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { GrantRow } from './grant-row.tsx';
import { Propose } from './propose.tsx';

const BACK = '/procurement/people';

/** One person of the authority: roles as they stand, and who decides about them. */
export const View = () => {
  const { t } = useWords();
  const api = useApi();
  const { has } = useSession();
  const person = usePathId('person');
  const found = useRead(['person', person], () => api.procurement.people[':person'].$get({ param: { person } }));
  const withdraw = useAct((_: object, options) =>
    read(api.procurement.people[':person'].withdraw.$post({ param: { person } }, options)),
  );
  return (
    <Loaded of={found}>
      {({ name, email, state, roles, version }) => (
        <Page title={name ?? t('people.unnamed')} back={{ to: BACK, label: t('people.title') }}>
          <Facts
            rows={[
              [t('people.email'), email],
              [t('web.state'), t(`state.membership.${state}`)],
            ]}
          />
          {state === 'invited' && has('system_admin') && (
            <ActButton
              label={t('people.withdraw')}
              act={withdraw}
              onAct={() => withdraw.run({}, version)}
              variant="secondary"
            />
          )}
          <Section title={t('people.roles')}>
            {roles.length === 0 ? (
              <Empty>{t('people.none')}</Empty>
            ) : (
              <ul className="kt-cards">
                {roles.map((grant) => (
                  <GrantRow key={grant.id} person={person} version={version} grant={grant} />
                ))}
              </ul>
            )}
          </Section>
          {has('system_admin') && <Propose person={person} held={roles.map(({ role }) => role)} />}
        </Page>
      )}
    </Loaded>
  );
};
