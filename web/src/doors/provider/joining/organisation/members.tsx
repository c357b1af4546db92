import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { StateTag } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { mayAdminister } from '../powers.ts';
import type { Member } from '../use-own.ts';
import { rolesIn } from './presenter.ts';

/** Who belongs to the organisation and in which roles. */
export const Members = ({ members }: { readonly members: readonly Member[] }) => {
  const words = useWords();
  const { t } = words;
  const session = useSession();
  return (
    <Section title={t('provider.member.section')}>
      <DataTable
        caption={t('provider.member.caption')}
        keyOf={({ person }) => person}
        rows={members.filter(({ state }) => state !== 'ended')}
        columns={[
          {
            key: 'name',
            title: t('provider.member.name'),
            cell: ({ person, name, email }) => (
              <Go to={`/provider/organisation/members/${person}`}>{name ?? email ?? person}</Go>
            ),
          },
          { key: 'roles', title: t('web.me.roles'), cell: (member) => rolesIn(member, words) },
          {
            key: 'state',
            title: t('web.state'),
            cell: ({ state }) => (
              <StateTag tone={state === 'confirmed' ? 'success' : 'warning'}>{t(`state.membership.${state}`)}</StateTag>
            ),
          },
        ]}
      />
      {mayAdminister(session) && (
        <div className="kt-row">
          <Go to="/provider/organisation/invite" as="secondary">
            {t('provider.member.invite')}
          </Go>
        </div>
      )}
    </Section>
  );
};
