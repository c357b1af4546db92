import { ok, type Result } from '@kt/kernel';
import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { OutcomesApp } from '../app/front-door.ts';
import { AUTHORITY_SIDE } from '../app/load-claim.ts';
import type { OutcomesError } from '../app/ports.ts';
import type { PeriodView } from '../app/view-period.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

/** The fees of one client under one agreement, in cents net of VAT: reserved, earned, and every step with its claims. */
type Fees = Pick<
  PeriodView,
  'referral' | 'agreement' | 'state' | 'committedCents' | 'earnedCents' | 'afterSwitchDays' | 'lastBegin' | 'steps'
>;

const feesOf = (viewed: Result<PeriodView, OutcomesError>): Result<Fees, OutcomesError> => {
  if (!viewed.ok) return viewed;
  const { referral, agreement, state, committedCents, earnedCents, afterSwitchDays, lastBegin, steps } = viewed.value;
  const last = lastBegin === undefined ? {} : { lastBegin };
  return ok({ referral, agreement, state, committedCents, earnedCents, afterSwitchDays, ...last, steps });
};

/** What a case worker sees of a client's fees: nothing of where the client works. */
export const workerPeriodRoutes = (x: Pick<OutcomesApp, 'viewPeriod' | 'viewSwitch'>) =>
  createRoutes()
    .get(
      '/worker/referrals/:referral/fees',
      operation('outcomes.view_fees', { effect: 'reads', params: wire.referralParams }),
      async (c) => {
        const { referral } = c.req.valid('param');
        const viewed = asAuthority(c, async (authority) =>
          feesOf(await x.viewPeriod({ authority, referral }, AUTHORITY_SIDE)),
        );
        return show(c, statusOf, await viewed);
      },
    )
    .get(
      '/worker/referrals/:referral/fees-at-switch',
      operation('outcomes.view_switch', { effect: 'reads', params: wire.referralParams, query: wire.switchQuery }),
      async (c) => {
        const { referral } = c.req.valid('param');
        const question = c.req.valid('query');
        const viewed = asAuthority(c, (authority) => x.viewSwitch({ authority, referral }, question));
        return show(c, statusOf, await viewed);
      },
    );
