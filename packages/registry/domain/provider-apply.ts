import { type Stamp, stampOf } from '@kt/kernel';
import type { Payee, PayeeProposal, Provider } from './provider.ts';
import type { ProviderFact, ProviderFactType } from './provider-facts.ts';

type LaterType = Exclude<ProviderFactType, 'provider.registered'>;
type Applier<T extends LaterType> = (provider: Provider, fact: ProviderFact<T>) => Provider;

const withoutProposal = ({ proposal: _gone, ...rest }: Provider & { proposal?: PayeeProposal }): Provider => rest;

const undisputed = ({ disputes: _settled, ...rest }: Provider & { disputes?: readonly Stamp[] }): Provider => rest;

/** Payees in order of their first day; a later decision for the same day takes the place of the earlier one. */
const withPayee = (payees: readonly Payee[], { name, iban, vat, from }: Payee): readonly Payee[] =>
  [...payees.filter((payee) => payee.from !== from), { name, iban, vat, from }].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  );

const appliers: { readonly [T in LaterType]: Applier<T> } = {
  'provider.corrected': (p, f) => ({
    ...p,
    ...(f.names && { names: f.names }),
    ...(f.homeMunicipality && { homeMunicipality: f.homeMunicipality }),
    ...(f.language && { language: f.language }),
    ...(f.invoicing && { invoicing: f.invoicing }),
  }),
  'provider.looked': (p, f) => ({ ...p, looked: f.looked }),
  'provider.letter_asked': (p, f) => ({ ...p, letter: { tries: 0, ...p.letter, asked: stampOf(f) } }),
  'provider.letter_printed': (p, f) => {
    const { authority, until, codeHash } = f;
    const printed = { ...stampOf(f), authority, until };
    return { ...p, codeHash, letter: { asked: p.letter?.asked ?? stampOf(f), printed, tries: 0 } };
  },
  'provider.code_missed': (p) => (p.letter ? { ...p, letter: { ...p.letter, tries: p.letter.tries + 1 } } : p),
  'provider.payee_proposed': (p, f) => ({ ...p, proposal: { ...f.payee, proposed: stampOf(f) } }),
  'provider.payee_withdrawn': withoutProposal,
  'provider.payee_refused': withoutProposal,
  'provider.payee_changed': (p, f) => ({ ...withoutProposal(p), payees: withPayee(p.payees, f) }),
  'provider.claim_disputed': (p, f) => ({ ...p, disputes: [...(p.disputes ?? []), stampOf(f)] }),
  'provider.claim_settled': undisputed,
  'provider.confirmed': (p, f) => ({ ...undisputed(p), state: 'confirmed', confirmed: stampOf(f) }),
  'provider.refused': (p, f) => ({ ...p, state: 'refused', ended: { ...stampOf(f), reason: f.reason } }),
  'provider.closed': (p, f) => ({ ...p, state: 'closed', ended: { ...stampOf(f), reason: f.reason } }),
};

const applyOne = <T extends LaterType>(provider: Provider, fact: ProviderFact<T>): Provider =>
  appliers[fact.type](provider, fact);

/** The provider as it was registered. Its contacts lie apart. */
export const registeredProvider = (fact: ProviderFact<'provider.registered'>): Provider => ({
  id: fact.provider,
  state: 'provisional',
  kind: fact.kind,
  yTunnus: fact.yTunnus,
  names: fact.names,
  ...(fact.homeMunicipality && { homeMunicipality: fact.homeMunicipality }),
  language: fact.language,
  registered: stampOf(fact),
  ...(fact.looked && { looked: fact.looked }),
  payees: [],
});

/** The provider after facts, in order. */
export const applyProvider = (provider: Provider, facts: readonly ProviderFact[]): Provider =>
  facts.reduce<Provider>(
    (state, fact) => (fact.type === 'provider.registered' ? registeredProvider(fact) : applyOne(state, fact)),
    provider,
  );
