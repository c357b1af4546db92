import { read } from '../../shared/api/answers.ts';
import { useApi } from '../../shared/api/api-context.ts';
import { useAct } from '../../shared/api/use-act.ts';
import { useRead } from '../../shared/api/use-read.ts';
import { useWords } from '../../shared/language/use-words.ts';
import { ActButton } from '../../shared/page/act-button.tsx';
import type { Party } from '../../shared/session/self.ts';
import { roleNames } from '../role-names.ts';

type Invited = {
  readonly of: Party;
  readonly names: Readonly<Record<string, string | undefined>>;
  readonly roles: readonly string[];
  readonly version: number;
};

const Invitation = ({ invited: { of, names, roles, version } }: { readonly invited: Invited }) => {
  const { t, name } = useWords();
  const api = useApi();
  const param = { party: of };
  const accept = useAct((_: object, options) => read(api.auth.invitations[':party'].accept.$post({ param }, options)));
  const decline = useAct((_: object, options) =>
    read(api.auth.invitations[':party'].decline.$post({ param }, options)),
  );
  return (
    <li className="kt-card" data-edge="near">
      <h2>{t('web.invitation.title', { name: name(names) })}</h2>
      <p>
        {t('web.invitation.body', { roles: roles.length === 0 ? t('web.invitation.no_roles') : roleNames(roles, t) })}
      </p>
      <div className="kt-row">
        <ActButton label={t('web.invitation.accept')} act={accept} onAct={() => accept.run({}, version)} />
        <ActButton
          label={t('web.invitation.decline')}
          act={decline}
          onAct={() => decline.run({}, version)}
          variant="secondary"
        />
      </div>
    </li>
  );
};

/** Invitations that the reader has not answered. */
export const Invitations = () => {
  const { data } = useRead(['invitations'], (api) => api.auth.invitations.$get());
  if (data === undefined || data.rows.length === 0) return null;
  return (
    <ul className="kt-cards">
      {data.rows.map((invited) => (
        <Invitation key={invited.of} invited={invited} />
      ))}
    </ul>
  );
};
