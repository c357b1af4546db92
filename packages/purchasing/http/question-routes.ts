import { asAuthority, asOrganisation } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { PurchasingApp } from '../app/front-door.ts';
import type { QuestionCommand } from '../domain/question.ts';
import * as wire from '../wire/question.ts';
import { listQuery, publicSystemParams, reason, systemParams } from '../wire.ts';
import { statusOf } from './problem.ts';

const params = wire.questionParams;
type App = Pick<PurchasingApp, 'askOwner' | 'changeQuestion' | 'questionViews' | 'cursorKey'>;

const change = async (
  x: Pick<App, 'changeQuestion'>,
  c: Context<ShellEnv>,
  id: Parameters<App['changeQuestion']>[0]['id'],
  command: QuestionCommand,
) => answer(c, statusOf, await asAuthority(c, (authority) => x.changeQuestion({ authority, id }, command, c.var.act)));

/** Questions about a purchasing system, for its owner. Who asked is not told. */
export const questionRoutes = (x: Omit<App, 'askOwner'>) =>
  createRoutes()
    .get(
      '/systems/:system/questions',
      operation('question.list', { effect: 'reads', params: systemParams, query: listQuery }),
      async (c) => {
        const { system: id } = c.req.valid('param');
        const { cursor } = c.req.valid('query');
        const rows = asAuthority(c, (authority) =>
          listed(x.cursorKey, cursor, ['question.list', authority, id], ({ after }) =>
            x.questionViews.ofSystem({ authority, id }, after),
          ),
        );
        return show(c, statusOf, await rows);
      },
    )
    .post(
      '/questions/:question/answer',
      operation('question.answer', { effect: 'changes', params, body: wire.publicAnswer }),
      (c) => change(x, c, c.req.valid('param').question, { command: 'answer', ...c.req.valid('json') }),
    )
    .put(
      '/questions/:question/answer',
      operation('question.correct', { effect: 'changes', params, body: wire.publicAnswer }),
      (c) => change(x, c, c.req.valid('param').question, { command: 'correct', ...c.req.valid('json') }),
    )
    .post(
      '/questions/:question/refusal',
      operation('question.decline', { effect: 'changes', params, body: reason }),
      (c) => change(x, c, c.req.valid('param').question, { command: 'decline', ...c.req.valid('json') }),
    );

/** What an organisation asks the owner of a purchasing system, and what it has asked. */
export const askingRoutes = (x: Omit<App, 'changeQuestion'>) =>
  createRoutes()
    .get('/questions', operation('question.list_own', { effect: 'reads', query: listQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const rows = asOrganisation(c, (own) =>
        listed(x.cursorKey, cursor, ['question.list_own', own], ({ after }) => x.questionViews.own(own, after)),
      );
      return show(c, statusOf, await rows);
    })
    .post(
      '/authorities/:authority/systems/:system/questions',
      operation('question.ask', { effect: 'creates', params: publicSystemParams, body: wire.asking }),
      async (c) => {
        const { authority, system: id } = c.req.valid('param');
        const asked = asOrganisation(c, (own) => x.askOwner({ authority, id }, own, c.req.valid('json'), c.var.act));
        return answer(c, statusOf, await asked);
      },
    );
