import { createHash } from 'node:crypto';
import { type Act, type Id, id } from '@kt/kernel';
import { aHouse, type House } from '@kt/platform/testing/house.ts';
import { sweepDue } from '@kt/platform/worker/due.ts';
import type { CertificateKind } from '@kt/terms';
import { composeOfficerWallet, composeOwnWallet, composeRegistry, composeWalletClock, tables } from '../compose.ts';
import type { Told } from '../domain/certificate.ts';
import { registryTable } from '../store/keys.ts';
import { aTold } from './certificates.ts';
import { aNewProvider, WRITER } from './samples.ts';

export const act = (by: string = WRITER): Act => ({ by, operation: 'test' });
export const PDF: Uint8Array = new TextEncoder().encode('%PDF-1.7 a report');

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
type Media = 'application/pdf' | 'image/png' | 'image/jpeg';

/** A provider with a wallet, the officers' side of it, and the clock that sweeps. */
export const aWallet = async () => {
  const house: House = await aHouse(tables);
  const { platform, clock } = house;
  const registry = composeRegistry(platform);
  const [own, officers, { dueHandlers }] = [
    composeOwnWallet(platform),
    composeOfficerWallet(platform),
    composeWalletClock(platform),
  ];
  const { id: _id, ...given } = aNewProvider();
  const done = await registry.registerProvider(given, act());
  const provider = id('organisation', done.ok ? done.value.id : '');
  const sweep = () =>
    sweepDue({ db: platform.db, table: registryTable, handlers: dueHandlers, log: platform.log }, clock.now());
  const view = async () => {
    const seen = await own.viewWallet(provider);
    if (!seen.ok) throw new Error(seen.error.code);
    return seen.value;
  };
  /** Tells of a report, and announces a file with it. */
  const add = async (kind: CertificateKind, file?: Uint8Array, told: Partial<Told> = {}, mediaType?: Media) => {
    const announced = file && {
      mediaType: mediaType ?? 'application/pdf',
      bytes: file.length,
      sha256: sha256(file),
    };
    return own.addCertificate(provider, { kind, told: aTold(told), ...(announced && { file: announced }) }, act());
  };
  /** Puts a file where its form says, and tells that it is there. */
  const send = async (certificate: Id<'certificate'>, file: Uint8Array) => {
    const form = await own.uploadForm({ provider, id: certificate });
    if (!form.ok) throw new Error(form.error.code);
    await platform.objects.put(form.value.fields['key'] ?? '', file, 'application/pdf');
    return own.changeCertificate({ provider, id: certificate }, { command: 'hand_in' }, act());
  };
  /** A report whose file has come and been looked through. */
  const shown = async (kind: CertificateKind, file = PDF, told: Partial<Told> = {}, mediaType?: Media) => {
    const added = await add(kind, file, told, mediaType);
    const certificate = id('certificate', added.ok ? added.value.id : '');
    await send(certificate, file);
    await sweep();
    return { provider, id: certificate };
  };
  return { house, registry, own, officers, provider, sweep, view, add, send, shown };
};
