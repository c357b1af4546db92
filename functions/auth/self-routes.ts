import type { Principal } from '@kt/access';
import { statusOf } from '@kt/access/http/problem.ts';
import { err, LANGUAGES, ok } from '@kt/kernel';
import { answer, show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import * as z from 'zod';
import type { AuthDeps } from './deps.ts';

const languageBody = z.strictObject({ language: z.enum(LANGUAGES) });

/** What a signed-in person sees of itself: name, language, and everything it can act for. */
export const selfRoutes = ({ access }: AuthDeps, principalOf: (request: Request) => Principal | undefined) =>
  createRoutes()
    .get('/me', operation('session.view', { effect: 'reads' }), async (c) => {
      const principal = principalOf(c.req.raw);
      const self = principal === undefined ? err({ code: 'access.signed_out' }) : ok(await access.viewSelf(principal));
      return show(c, statusOf, self);
    })
    .post('/language', operation('session.language', { effect: 'reads', body: languageBody }), async (c) => {
      const person = principalOf(c.req.raw)?.person;
      const { language } = c.req.valid('json');
      const done =
        person === undefined
          ? err({ code: 'access.signed_out' })
          : await access.changeLanguage(person, language, c.var.act);
      return answer(c, statusOf, done);
    });
