import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { CaseworkApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { fileAnswer } from './file-answer.ts';
import { statusOf } from './problem.ts';

const AUTHORITY = { side: 'authority' } as const;

/** What a verifier needs to check a claim: the referral by reference, the list of evidence, each file on record. */
export const verifierRoutes = (x: Pick<CaseworkApp, 'viewReferral' | 'listEvidence' | 'readEvidence'>) =>
  createRoutes()
    .get(
      '/verifier/referrals/:referral',
      operation('referral.view_for_verification', { effect: 'reads', params: wire.referralParams }),
      async (c) => {
        const id = c.req.valid('param').referral;
        return show(c, statusOf, await asAuthority(c, (authority) => x.viewReferral({ authority, id })));
      },
    )
    .get(
      '/verifier/referrals/:referral/evidence',
      operation('evidence.list', { effect: 'reads', params: wire.referralParams }),
      async (c) => {
        const id = c.req.valid('param').referral;
        return show(c, statusOf, await asAuthority(c, (authority) => x.listEvidence({ authority, id }, AUTHORITY)));
      },
    )
    .get(
      '/verifier/referrals/:referral/evidence/:evidence',
      operation('evidence.read', { effect: 'reads', params: wire.evidenceParams }),
      async (c) => {
        const { referral: id, evidence } = c.req.valid('param');
        const file = await asAuthority(c, (authority) =>
          x.readEvidence({ authority, id, evidence }, AUTHORITY, 'verification', c.var.act),
        );
        return fileAnswer(c, file);
      },
    );
