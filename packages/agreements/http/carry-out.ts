import type { Id } from '@kt/kernel';
import { asAuthority, asOrganisation } from '@kt/platform/http/acting-for.ts';
import { answer } from '@kt/platform/http/answer.ts';
import type { ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { AgreementWish } from '../app/change-agreement.ts';
import type { AgreementsApp } from '../app/front-door.ts';
import type { AgreementRef } from '../app/ports.ts';
import { statusOf } from './problem.ts';

type Changes = Pick<AgreementsApp, 'change'>;

/** One command on one agreement of the authority acted for. */
export const forAuthority = async (x: Changes, c: Context<ShellEnv>, id: Id<'agreement'>, command: AgreementWish) =>
  answer(
    c,
    statusOf,
    await asAuthority(c, (authority) => {
      const { organisations } = c.var.admitted;
      return x.change({ authority, id }, { side: 'authority', organisations }, command, c.var.act);
    }),
  );

/** One command on one agreement of the organisation acted for. */
export const forProvider = async (x: Changes, c: Context<ShellEnv>, ref: AgreementRef, command: AgreementWish) =>
  answer(
    c,
    statusOf,
    await asOrganisation(c, (organisation) => x.change(ref, { side: 'provider', organisation }, command, c.var.act)),
  );
