import { answer, show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { OutcomesApp } from '../app/front-door.ts';
import type { ServicePeriodCommand } from '../domain/service-period-commands.ts';
import * as wire from '../wire.ts';
import { asProvider } from './as-provider.ts';
import { statusOf } from './problem.ts';

const params = wire.ownReferralParams;
const rowParams = wire.ownRowParams;
const ONE = '/provider/authorities/:authority/outcomes/:referral';

type Changes = Pick<OutcomesApp, 'changePeriod'>;

const tell = async (x: Changes, c: Context<ShellEnv>, ref: wire.OwnReferralParams, command: ServicePeriodCommand) => {
  const { authority, referral } = ref;
  return answer(
    c,
    statusOf,
    await asProvider(c, (party) => x.changePeriod({ authority, referral }, party, command, c.var.act)),
  );
};

/** What a provider tells of a client's results: typed facts, no names. Claims follow by themselves. */
export const providerPeriodRoutes = (x: Pick<OutcomesApp, 'changePeriod' | 'viewPeriod'>) =>
  createRoutes()
    .get(ONE, operation('outcomes.view', { effect: 'reads', params }), async (c) =>
      show(c, statusOf, await asProvider(c, (party) => x.viewPeriod(c.req.valid('param'), party))),
    )
    .post(
      `${ONE}/employments`,
      operation('outcomes.report_employment', { effect: 'changes', params, body: wire.employmentBody }),
      (c) => tell(x, c, c.req.valid('param'), { type: 'report_employment', employment: c.req.valid('json') }),
    )
    .post(
      `${ONE}/employments/:number`,
      operation('outcomes.amend_employment', { effect: 'changes', params: rowParams, body: wire.employmentBody }),
      (c) => {
        const { number, ...ref } = c.req.valid('param');
        return tell(x, c, ref, { type: 'amend_employment', number, employment: c.req.valid('json') });
      },
    )
    .post(
      `${ONE}/employments/:number/withdrawal`,
      operation('outcomes.withdraw_employment', { effect: 'changes', params: rowParams, body: wire.nothingBody }),
      (c) => {
        const { number, ...ref } = c.req.valid('param');
        return tell(x, c, ref, { type: 'withdraw_employment', number });
      },
    )
    .post(
      `${ONE}/results`,
      operation('outcomes.report_result', { effect: 'changes', params, body: wire.resultBody }),
      (c) => tell(x, c, c.req.valid('param'), { type: 'report_result', ...c.req.valid('json') }),
    )
    .post(
      `${ONE}/results/:number/withdrawal`,
      operation('outcomes.withdraw_result', { effect: 'changes', params: rowParams, body: wire.nothingBody }),
      (c) => {
        const { number, ...ref } = c.req.valid('param');
        return tell(x, c, ref, { type: 'withdraw_result', number });
      },
    );
