import { asOrganisation } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { CaseworkApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { forProvider } from './carry-out.ts';
import { fileAnswer } from './file-answer.ts';
import { statusOf } from './problem.ts';
import { providerRef } from './provider-ref.ts';

const params = wire.providerReferralParams;
const ONE = '/provider/authorities/:authority/referrals/:referral';

type Uses = Pick<CaseworkApp, 'changeReferral' | 'storeEvidence' | 'listEvidence' | 'readEvidence' | 'newProposal'>;

/** What a provider adds to a referral: files that prove results, and corrections of recorded days. */
export const providerEvidenceRoutes = (x: Uses) =>
  createRoutes()
    .post(
      `${ONE}/evidence`,
      operation('evidence.store', { effect: 'creates', params, query: wire.evidenceQuery, raw: wire.EVIDENCE_BYTES }),
      async (c) => {
        const ref = providerRef(c.req.valid('param'));
        const input = c.req.valid('query');
        const stored = await asOrganisation(c, (organisation) =>
          x.storeEvidence(ref, { side: 'provider', organisation }, input, c.var.raw, c.var.act),
        );
        return answer(c, statusOf, stored);
      },
    )
    .get(`${ONE}/evidence`, operation('evidence.list_own', { effect: 'reads', params }), async (c) => {
      const ref = providerRef(c.req.valid('param'));
      const list = await asOrganisation(c, (organisation) => x.listEvidence(ref, { side: 'provider', organisation }));
      return show(c, statusOf, list);
    })
    .get(
      `${ONE}/evidence/:evidence`,
      operation('evidence.read_own', { effect: 'reads', params: wire.providerEvidenceParams }),
      async (c) => {
        const { evidence, ...path } = c.req.valid('param');
        const ref = { ...providerRef(path), evidence };
        const file = await asOrganisation(c, (organisation) =>
          x.readEvidence(ref, { side: 'provider', organisation }, 'service', c.var.act),
        );
        return fileAnswer(c, file);
      },
    )
    .post(
      `${ONE}/corrections`,
      operation('referral.propose_correction', { effect: 'changes', params, body: wire.correctionBody }),
      (c) => {
        const command = { command: 'propose_change', proposal: x.newProposal(), ...c.req.valid('json') } as const;
        return forProvider(x, c, providerRef(c.req.valid('param')), command);
      },
    )
    .post(
      `${ONE}/corrections/withdrawal`,
      operation('referral.withdraw_correction', { effect: 'changes', params, body: wire.nothingBody }),
      (c) => forProvider(x, c, providerRef(c.req.valid('param')), { command: 'withdraw_change' }),
    );
