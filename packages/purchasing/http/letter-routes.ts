import type { AppError, Result } from '@kt/kernel';
import { asAuthority, asOrganisation } from '@kt/platform/http/acting-for.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { refuse } from '@kt/platform/http/problem.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { LetterFile } from '../app/file-letters.ts';
import type { LetterReading } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

/** Hands out a letter to be saved, under a name that tells the request only. */
const letterAnswer = (c: Context<ShellEnv>, result: Result<LetterFile, AppError>) => {
  if (!result.ok) return refuse(c, statusOf, result.error);
  c.header('content-type', 'application/pdf');
  c.header('content-disposition', `attachment; filename="${result.value.name}"`);
  return c.body(Uint8Array.from(result.value.bytes));
};

/** Letters of decisions and of hearings, for officials. */
export const letterRoutes = (x: LetterReading) =>
  createRoutes()
    .get(
      '/requests/:request/letters/:language',
      operation('request.letter', { effect: 'reads', params: wire.letterParams }),
      async (c) => {
        const { request: id, language } = c.req.valid('param');
        return letterAnswer(
          c,
          await asAuthority(c, (authority) => x.readLetter({ authority, id }, language, 'authority')),
        );
      },
    )
    .get(
      '/hearings/:hearing/letters/:letter/:language',
      operation('hearing.letter', { effect: 'reads', params: wire.hearingLetterParams }),
      async (c) => {
        const { hearing: id, ...of } = c.req.valid('param');
        const read = asAuthority(c, (authority) => x.readHearingLetter({ authority, id }, of, 'authority'));
        return letterAnswer(c, await read);
      },
    );

/** A provider's own letters. */
export const ownLetterRoutes = (x: LetterReading) =>
  createRoutes()
    .get(
      '/authorities/:authority/requests/:request/letters/:language',
      operation('request.letter_own', { effect: 'reads', params: wire.ownLetterParams }),
      async (c) => {
        const { authority, request: id, language } = c.req.valid('param');
        return letterAnswer(c, await asOrganisation(c, (own) => x.readLetter({ authority, id }, language, own)));
      },
    )
    .get(
      '/authorities/:authority/hearings/:hearing/letters/:letter/:language',
      operation('hearing.letter_own', { effect: 'reads', params: wire.ownHearingLetterParams }),
      async (c) => {
        const { authority, hearing: id, ...of } = c.req.valid('param');
        return letterAnswer(c, await asOrganisation(c, (own) => x.readHearingLetter({ authority, id }, of, own)));
      },
    );
