import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../shared/api/api-context.ts';
import type { Refusal } from '../shared/api/refusal.ts';
import { Go } from '../shared/page/go.tsx';
import { ProblemBox } from '../shared/page/problem-box.tsx';
import { nameOf } from '../shared/session/self.ts';
import { useSession } from '../shared/session/session-context.ts';
import { storeActing } from './acting-store.ts';
import { leave } from './leave.ts';
import { roleNames } from './role-names.ts';
import { forgetSelf } from './use-self.ts';

/** Who is signed in and for whom they act; the way to act for another, and out. */
export const Who = () => {
  const { t } = useTranslation();
  const { self, acting, actFor, language } = useSession();
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [refusal, setRefusal] = useState<Refusal>();
  if (self === undefined) return null;
  const signOut = async (): Promise<void> => {
    const done = await leave(() => api.auth['sign-out'].$post());
    setRefusal(done);
    if (done !== undefined) return;
    storeActing('');
    forgetSelf(queries);
    window.location.assign(`/${language}`);
  };
  const choose = async (party: string): Promise<void> => {
    actFor(party);
    await navigate({ to: `/${language}/tasks` });
  };
  return (
    <div className="kt-who">
      <div className="kt-who-in">
        <Go to="/me">
          {self.name ?? t('web.who.unnamed')}
          <span className="kt-hidden">{`: ${t('web.me.title')}`}</span>
        </Go>
        {self.memberships.length > 1 ? (
          <label>
            <span className="kt-hidden">{t('web.who.acting')}</span>
            <select value={acting?.of} onChange={({ target }) => void choose(target.value)}>
              {self.memberships.map(({ of, names }) => (
                <option key={of} value={of}>
                  {nameOf(names, language, of)}
                </option>
              ))}
            </select>
          </label>
        ) : (
          acting && <span>{nameOf(acting.names, language, acting.of)}</span>
        )}
        {acting && <span className="kt-who-roles">{roleNames(acting.roles, t)}</span>}
        <button type="button" className="kt-plain-button" onClick={() => void signOut()}>
          {t('web.sign_out')}
        </button>
      </div>
      <ProblemBox refusal={refusal} />
    </div>
  );
};
