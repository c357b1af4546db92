import type { Id } from '@kt/kernel';
import { asOrganisation } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { CertificateWish } from '../app/change-certificate.ts';
import type { OwnWalletApp } from '../app/wallet-front-door.ts';
import * as wire from '../wire/wallet.ts';
import { nothingBody } from '../wire.ts';
import { fileAnswer } from './certificate-file-answer.ts';
import { statusOf } from './problem.ts';

const params = wire.certificateParams;

const forOwn = async (x: OwnWalletApp, c: Context<ShellEnv>, id: Id<'certificate'>, wish: CertificateWish) =>
  answer(c, statusOf, await asOrganisation(c, (provider) => x.changeCertificate({ provider, id }, wish, c.var.act)));

/** A provider's own wallet: what is asked of it, what it has shown, and the way for a file. */
export const providerWalletRoutes = (x: OwnWalletApp) =>
  createRoutes()
    .get('/wallet', operation('certificate.view_own_wallet', { effect: 'reads' }), async (c) =>
      show(c, statusOf, await asOrganisation(c, x.viewWallet)),
    )
    .post('/certificates', operation('certificate.add', { effect: 'creates', body: wire.addBody }), async (c) => {
      const { kind, file, ...told } = c.req.valid('json');
      const shown = { kind, told, ...(file && { file }) };
      return answer(c, statusOf, await asOrganisation(c, (provider) => x.addCertificate(provider, shown, c.var.act)));
    })
    .post(
      '/certificates/:certificate/file',
      operation('certificate.announce_file', { effect: 'changes', params, body: wire.fileBody }),
      (c) => forOwn(x, c, c.req.valid('param').certificate, { command: 'attach', ...c.req.valid('json') }),
    )
    .get(
      '/certificates/:certificate/upload-form',
      operation('certificate.upload_form', { effect: 'reads', params }),
      async (c) => {
        const id = c.req.valid('param').certificate;
        return show(c, statusOf, await asOrganisation(c, (provider) => x.uploadForm({ provider, id })));
      },
    )
    .post(
      '/certificates/:certificate/arrival',
      operation('certificate.hand_in', { effect: 'changes', params, body: nothingBody }),
      (c) => forOwn(x, c, c.req.valid('param').certificate, { command: 'hand_in' }),
    )
    .get(
      '/certificates/:certificate/file',
      operation('certificate.open_own', { effect: 'reads', params }),
      async (c) => {
        const id = c.req.valid('param').certificate;
        return fileAnswer(c, await asOrganisation(c, (provider) => x.openCertificateFile({ provider, id })));
      },
    )
    .post(
      '/certificates/:certificate/withdrawal',
      operation('certificate.withdraw', { effect: 'changes', params, body: nothingBody }),
      (c) => forOwn(x, c, c.req.valid('param').certificate, { command: 'withdraw' }),
    );
