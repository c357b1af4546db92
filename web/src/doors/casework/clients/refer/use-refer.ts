import { type Id, id } from '@kt/kernel';
import { useState } from 'react';
import { actHeaders, read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import type { Asked } from '../options/asked.ts';
import type { referForm } from './form.ts';

type Chosen = ReturnType<typeof referForm.parse>;
type To = {
  readonly client: Id<'client'>;
  readonly agreement: Id<'agreement'>;
  readonly previous: Id<'referral'> | undefined;
  readonly asked: Asked;
};

/**
 * Drafts the referral, records the client's choice and sends it, one after another. When a later step is refused, what
 * was drafted stands, and `draft` names it.
 */
export const useRefer = ({ client, agreement, previous, asked }: To, then: (referral: string) => unknown) => {
  const api = useApi();
  const [draft, setDraft] = useState<string>();
  const { worker } = api.casework;
  const act = useAct(
    async ({ distanceGroup, ...choice }: Chosen, options) => {
      const body = { serviceType: asked.type, language: asked.language, distanceGroup };
      const json = previous === undefined ? body : { ...body, previous };
      const drafted = await read(worker.clients[':client'].referrals.$post({ param: { client }, json }, options));
      setDraft(drafted.id);
      const param = { referral: id('referral', drafted.id) };
      const key = options.headers['idempotency-key'] ?? '';
      const one = worker.referrals[':referral'];
      const chosen = await read(
        one.choice.$post({ param, json: { ...choice, agreement } }, actHeaders(key, drafted.version)),
      );
      await read(one.offer.$post({ param, json: {} }, actHeaders(key, chosen.version)));
      return drafted;
    },
    (drafted) => then(drafted.id),
  );
  return { act, draft };
};
