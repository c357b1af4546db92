import type { AppError, Result } from '@kt/kernel';
import { asAuthority, asOrganisation } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { AccessApp } from '../app/use-cases.ts';
import type { Party } from '../domain/party.ts';
import * as wire from '../wire.ts';
import { cursorBinding } from './cursor-binding.ts';
import { statusOf } from './problem.ts';

type Machines = Pick<AccessApp, 'listMachines' | 'proposeMachine' | 'changeMachine' | 'cursorKey'>;
type Side = 'machine' | 'authority_machine';
type As = <T>(c: Context<ShellEnv>, then: (of: Party) => Promise<Result<T, AppError>>) => Promise<Result<T, AppError>>;

const step = (x: Machines, side: Side, as: As, type: 'confirm' | 'revoke') =>
  createRoutes().post(
    `/:client/${type}`,
    operation(`${side}.${type}`, { effect: 'changes', params: wire.clientPath }),
    async (c) => {
      const ref = c.req.valid('param');
      return answer(c, statusOf, await as(c, (of) => x.changeMachine(ref, { type }, of, c.var.act)));
    },
  );

const machineRoutes = (x: Machines, side: Side, as: As) =>
  createRoutes()
    .get('/', operation(`${side}.list`, { effect: 'reads', query: wire.pageQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const page = await as(c, (of) =>
        listed(x.cursorKey, cursor, cursorBinding(c), ({ after }) => x.listMachines(of, after)),
      );
      return show(c, statusOf, page);
    })
    .post('/', operation(`${side}.propose`, { effect: 'creates', body: wire.machineProposal }), async (c) => {
      const body = c.req.valid('json');
      return answer(c, statusOf, await as(c, (of) => x.proposeMachine({ of, ...body }, c.var.act)));
    })
    .route('/', step(x, side, as, 'confirm'))
    .route('/', step(x, side, as, 'revoke'));

/** The machines that call for an organisation. */
export const ownMachineRoutes = (x: Machines) => machineRoutes(x, 'machine', asOrganisation);

/** The machines that call for an authority. */
export const authorityMachineRoutes = (x: Machines) => machineRoutes(x, 'authority_machine', asAuthority);
