import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { OfficerWalletApp } from '../app/wallet-front-door.ts';
import * as wire from '../wire/wallet.ts';
import { listQuery, nothingBody, providerParams } from '../wire.ts';
import { asOfficer } from './as-officer.ts';
import { fileAnswer } from './certificate-file-answer.ts';
import { statusOf } from './problem.ts';

const params = wire.providerCertificateParams;
const ONE = '/providers/:provider/certificates/:certificate';

/** What officers read of the wallets: what waits for a check, how a provider stands, and a file. */
const readings = (x: OfficerWalletApp) =>
  createRoutes()
    .get('/certificates', operation('certificate.list_unchecked', { effect: 'reads', query: listQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const list = await asOfficer(c, ({ authority }) =>
        listed(x.cursorKey, cursor, ['certificate.list_unchecked', authority], x.listUnchecked),
      );
      return show(c, statusOf, list);
    })
    .get(
      '/providers/:provider/wallet',
      operation('certificate.view_wallet', { effect: 'reads', params: providerParams }),
      async (c) => {
        const { provider } = c.req.valid('param');
        return show(c, statusOf, await asOfficer(c, () => x.viewWallet(provider)));
      },
    )
    .get(`${ONE}/file`, operation('certificate.open', { effect: 'reads', params }), async (c) => {
      const { provider, certificate: id } = c.req.valid('param');
      return fileAnswer(c, await asOfficer(c, () => x.openCertificateFile({ provider, id })));
    });

/** What officers do with the wallets: look up, ask, check. */
const acts = (x: OfficerWalletApp) =>
  createRoutes()
    .post(
      '/providers/:provider/certificates',
      operation('certificate.look_up', { effect: 'creates', params: providerParams, body: wire.lookUpBody }),
      async (c) => {
        const { kind, result, tax, note, ...told } = c.req.valid('json');
        const finding = { source: told.source, result, ...(tax && { tax }), ...(note && { note }) };
        const done = await asOfficer(c, (officer) =>
          x.recordLookUp(c.req.valid('param').provider, officer, { kind, told, finding }, c.var.act),
        );
        return answer(c, statusOf, done);
      },
    )
    .post(
      '/providers/:provider/certificate-requests',
      operation('certificate.ask', { effect: 'creates', params: providerParams, body: wire.askBody }),
      async (c) => {
        const { kind } = c.req.valid('json');
        const done = await asOfficer(c, (officer) =>
          x.askCertificate(c.req.valid('param').provider, kind, officer, c.var.act),
        );
        return answer(c, statusOf, done);
      },
    )
    .post(
      `${ONE}/check`,
      operation('certificate.check', { effect: 'changes', params, body: wire.checkBody }),
      async (c) => {
        const { provider, certificate: id } = c.req.valid('param');
        const done = await asOfficer(c, (officer) =>
          x.checkCertificate({ provider, id }, officer, c.req.valid('json'), c.var.act),
        );
        return answer(c, statusOf, done);
      },
    )
    .post(
      `${ONE}/cancellation`,
      operation('certificate.cancel_request', { effect: 'changes', params, body: nothingBody }),
      async (c) => {
        const { provider, certificate: id } = c.req.valid('param');
        const done = await asOfficer(c, (officer) =>
          x.changeCertificate({ provider, id }, { command: 'cancel', officer }, c.var.act),
        );
        return answer(c, statusOf, done);
      },
    );

/** The officers' side of the wallets. */
export const officerWalletRoutes = (x: OfficerWalletApp) => createRoutes().route('/', readings(x)).route('/', acts(x));
