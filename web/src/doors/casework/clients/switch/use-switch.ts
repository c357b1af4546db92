import { type Id, id } from '@kt/kernel';
import { useState } from 'react';
import { actHeaders, read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import type { switchForm } from './form.ts';

type Typed = ReturnType<typeof switchForm.parse>;

/**
 * Ends the old service and drafts the new referral in one act, then records whom the client chose. When the choice is
 * refused, the draft stands, and `draft` names it.
 */
export const useSwitch = (referral: Id<'referral'>, then: (draft: string) => unknown) => {
  const api = useApi();
  const [draft, setDraft] = useState<string>();
  const one = api.casework.worker.referrals[':referral'];
  const act = useAct(
    async ({ on, agreement, ...told }: Typed, options) => {
      const drafted = await read(one.switch.$post({ param: { referral }, json: { on } }, options));
      setDraft(drafted.id);
      const param = { referral: id('referral', drafted.id) };
      const key = options.headers['idempotency-key'] ?? '';
      const json = { ...told, agreement: id('agreement', agreement), mode: 'client' } as const;
      await read(one.choice.$post({ param, json }, actHeaders(key, drafted.version)));
      return drafted;
    },
    (drafted) => then(drafted.id),
  );
  return { act, draft };
};
