import { dayInFinland, type LocalDate, plusDays } from '@kt/kernel';
import { type CertificateKind, type LegalForm, neededCertificates } from '@kt/terms';
import type { Machine } from '../machine.ts';
import type { Caller } from './caller.ts';
import type { SeededProvider } from './joining-providers.ts';

/** How a provider's wallet stands when the world begins: what is asked of it is there, but for what is told here. */
type WorldWallet = {
  /** Days since its reports were issued. */
  readonly age?: number;
  readonly lacks?: readonly CertificateKind[];
  readonly hasNoEmployees?: true;
  /** The tax debt register has an entry; the certificate that was asked for shows a payment plan that is kept. */
  readonly paysByPlan?: true;
  /** The area has asked for this report. */
  readonly asked?: CertificateKind;
};

const FRESH = 2;
/** Three months are at least 89 days: these lapse within a week. */
const LAPSING = 84;

/** By index into `WORLD_PROVIDERS`. The others have shown nothing yet: nobody has asked them to sign anything. */
const WALLETS: Readonly<Record<number, WorldWallet>> = {
  0: {},
  1: {},
  2: {},
  3: { age: LAPSING },
  4: {},
  5: { lacks: ['pension_insurance'] },
  6: { paysByPlan: true },
  12: { hasNoEmployees: true },
  13: { lacks: ['occupational_health'], asked: 'occupational_health' },
};

type LookedUp = { readonly issuer: string; readonly source: 'register' | 'report_service' };
const TAX: LookedUp = { issuer: 'Verohallinto', source: 'register' };
const REPORTS: LookedUp = { issuer: 'Raporttipalvelu', source: 'report_service' };
const WHERE: { readonly [K in CertificateKind]?: LookedUp } = {
  registers: TAX,
  tax_status: TAX,
  tax_debt_certificate: TAX,
  trade_register: { issuer: 'Patentti- ja rekisterihallitus', source: 'register' },
  rules: { issuer: 'Patentti- ja rekisterihallitus', source: 'register' },
};

const finding = (kind: CertificateKind, { paysByPlan }: WorldWallet) => {
  if (kind === 'tax_debt_certificate') return { result: 'valid', tax: 'arrangement_shown' };
  if (kind !== 'tax_status') return { result: 'valid' };
  return paysByPlan === true
    ? { result: 'rejected', tax: 'entry_needs_certificate' }
    : { result: 'valid', tax: 'clear' };
};

const kindsIn = (form: LegalForm, wallet: WorldWallet): readonly CertificateKind[] =>
  neededCertificates({
    form,
    hasNoEmployees: wallet.hasNoEmployees === true,
    hasTaxEntry: wallet.paysByPlan === true,
  }).filter((kind) => wallet.lacks?.includes(kind) !== true);

type Filling = { readonly officer: Caller; readonly chair: Caller; readonly today: LocalDate };

const fill = async ({ officer, chair, today }: Filling, { id, kind: form }: SeededProvider, wallet: WorldWallet) => {
  const issuedOn = plusDays(today, -(wallet.age ?? FRESH));
  if (wallet.hasNoEmployees === true)
    await chair.post('/api/provider/v1/certificates', { kind: 'no_employees', issuedOn: today, source: 'supplier' });
  for (const kind of kindsIn(form, wallet)) {
    const looked = { kind, ...(WHERE[kind] ?? REPORTS), issuedOn, ...finding(kind, wallet) };
    await officer.post(`/api/procurement/v1/providers/${id}/certificates`, looked);
  }
  if (wallet.asked !== undefined)
    await officer.post(`/api/procurement/v1/providers/${id}/certificate-requests`, { kind: wallet.asked });
};

/** An officer looks up the providers' reports in the registers and writes down what they showed. */
export const fillWallets = async (
  machine: Machine,
  officer: Caller,
  {
    providers,
    chairOf,
  }: {
    readonly providers: readonly SeededProvider[];
    readonly chairOf: (provider: SeededProvider) => Promise<Caller>;
  },
): Promise<void> => {
  const today = dayInFinland(machine.clock.now());
  const filled = providers.map(async (provider, n) => {
    const wallet = WALLETS[n];
    if (wallet !== undefined) await fill({ officer, chair: await chairOf(provider), today }, provider, wallet);
  });
  await Promise.all(filled);
};
