import type { Actor, AppError, Id, Result } from '@kt/kernel';
import { asAuthority, asOrganisation } from '@kt/platform/http/acting-for.ts';
import { answer } from '@kt/platform/http/answer.ts';
import type { ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { ClientChange } from '../app/change-client.ts';
import type { PlainCommand } from '../app/change-referral.ts';
import type { CaseworkApp } from '../app/front-door.ts';
import type { ReferralRef } from '../app/ports.ts';
import type { SeparationAct } from '../app/separate-client.ts';
import { offerStatusOf, statusOf } from './problem.ts';

type Changes = Pick<CaseworkApp, 'changeReferral'>;

/** One command on one referral of the authority acted for. */
export const forAuthority = async (x: Changes, c: Context<ShellEnv>, id: Id<'referral'>, command: PlainCommand) => {
  const party = { side: 'authority', belongsTo: c.var.admitted.organisations } as const;
  const done = await asAuthority(c, (authority) => x.changeReferral({ authority, id }, party, command, c.var.act));
  return answer(c, offerStatusOf(done.ok ? undefined : done.error), done);
};

/** One command on one referral to the organisation acted for. */
export const forProvider = async (x: Changes, c: Context<ShellEnv>, ref: ReferralRef, command: PlainCommand) =>
  answer(
    c,
    statusOf,
    await asOrganisation(c, (organisation) =>
      x.changeReferral(ref, { side: 'provider', organisation }, command, c.var.act),
    ),
  );

/** A list of one case worker: the caller's own, or of `of` while the caller stands in. */
export const forGuide = <T>(
  x: Pick<CaseworkApp, 'listsFor'>,
  c: Context<ShellEnv>,
  of: Actor | undefined,
  then: (authority: Id<'authority'>, guide: Actor) => Promise<Result<T, AppError>>,
) =>
  asAuthority(c, async (authority): Promise<Result<T, AppError>> => {
    const guide = await x.listsFor(authority, c.var.act.by, of);
    return guide.ok ? then(authority, guide.value) : guide;
  });

/** One command on the data of one client of the authority acted for. */
export const onClient = async (
  x: Pick<CaseworkApp, 'changeClient'>,
  c: Context<ShellEnv>,
  id: Id<'client'>,
  command: ClientChange,
) => answer(c, statusOf, await asAuthority(c, (authority) => x.changeClient({ authority, id }, command, c.var.act)));

/** What somebody says of the joining of one client of the authority acted for. */
export const onJoining = async (
  x: Pick<CaseworkApp, 'separateClient'>,
  c: Context<ShellEnv>,
  id: Id<'client'>,
  said: SeparationAct,
) => answer(c, statusOf, await asAuthority(c, (authority) => x.separateClient({ authority, id }, said, c.var.act)));
