import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { CaseworkApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

const params = wire.referralParams;
const AUTHORITY = { side: 'authority' } as const;

/** Evidence that the case worker obtained, e.g. a check in a register. */
export const workerEvidenceRoutes = (x: Pick<CaseworkApp, 'storeEvidence' | 'listEvidence'>) =>
  createRoutes()
    .post(
      '/worker/referrals/:referral/evidence',
      operation('evidence.store_as_authority', {
        effect: 'creates',
        params,
        query: wire.evidenceQuery,
        raw: wire.EVIDENCE_BYTES,
      }),
      async (c) => {
        const id = c.req.valid('param').referral;
        const input = c.req.valid('query');
        const stored = await asAuthority(c, (authority) =>
          x.storeEvidence({ authority, id }, AUTHORITY, input, c.var.raw, c.var.act),
        );
        return answer(c, statusOf, stored);
      },
    )
    .get(
      '/worker/referrals/:referral/evidence',
      operation('evidence.list_as_worker', { effect: 'reads', params }),
      async (c) => {
        const id = c.req.valid('param').referral;
        return show(c, statusOf, await asAuthority(c, (authority) => x.listEvidence({ authority, id }, AUTHORITY)));
      },
    );
