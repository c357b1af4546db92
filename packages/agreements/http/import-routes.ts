import { ok } from '@kt/kernel';
import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { AgreementsApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

/** Agreements signed elsewhere, from a file: a dry run that stores nothing, and one draft for each row. */
export const importRoutes = (x: Pick<AgreementsApp, 'checkImport' | 'importOne'>) =>
  createRoutes()
    .post(
      '/agreement-imports/check',
      operation('agreement.check_import', { effect: 'reads', body: wire.importCheckBody }),
      async (c) => {
        const { organisations } = c.var.admitted;
        const checked = await asAuthority(c, async (authority) =>
          ok({ rows: await x.checkImport({ authority, organisations }, c.req.valid('json').rows) }),
        );
        return show(c, statusOf, checked);
      },
    )
    .post(
      '/agreement-imports',
      operation('agreement.import', { effect: 'creates', body: wire.importRow }),
      async (c) => {
        const { organisations } = c.var.admitted;
        const made = await asAuthority(c, (authority) =>
          x.importOne({ authority, organisations }, c.req.valid('json'), c.var.act),
        );
        return answer(c, statusOf, made);
      },
    );
