import { stampOf } from '@kt/kernel';
import type { Certificate, CertificateFile, Told } from './certificate.ts';
import type { CertificateFact, CertificateFactType } from './certificate-facts.ts';

type FirstType = 'certificate.asked' | 'certificate.added';
type LaterType = Exclude<CertificateFactType, FirstType>;
type Applier<T extends LaterType> = (certificate: Certificate, fact: CertificateFact<T>) => Certificate;

const toldOf = ({ issuer, issuedOn, validUntil, source }: Told): Told => ({
  ...(issuer && { issuer }),
  issuedOn,
  ...(validUntil && { validUntil }),
  source,
});

const announced = ({ mediaType, bytes, sha256, key }: CertificateFile): CertificateFile => ({
  mediaType,
  bytes,
  sha256,
  key,
});

const appliers: { readonly [T in LaterType]: Applier<T> } = {
  'certificate.told': (c, f) => ({ ...c, state: 'open', told: toldOf(f) }),
  'certificate.file_announced': (c, f) => ({ ...c, state: 'open', file: announced(f.file), files: c.files + 1 }),
  'certificate.handed_in': (c, f) => ({ ...c, state: 'quarantined', handedIn: f.at }),
  'certificate.file_cleared': (c) => ({ ...c, state: 'clean', ...(c.file && { file: { ...c.file, cleared: true } }) }),
  'certificate.file_refused': (c, f) => ({
    ...c,
    state: 'refused',
    ...(c.file && { file: { ...c.file, fault: f.fault } }),
  }),
  'certificate.checked': (c, { at, by, authority, source, result, tax, note }) => ({
    ...c,
    state: result,
    checks: [...c.checks, { by, at, authority, source, result, ...(tax && { tax }), ...(note && { note }) }],
  }),
  'certificate.reminded': (c, f) => ({ ...c, reminded: f.days }),
  'certificate.expired': (c) => ({ ...c, state: 'expired' }),
  'certificate.replaced': (c, f) => ({ ...c, state: 'replaced', replacedBy: f.replacement }),
  'certificate.withdrawn': (c) => ({ ...c, state: 'withdrawn' }),
};

const first = (fact: CertificateFact<FirstType>): Certificate => {
  const { certificate: id, provider, kind } = fact;
  const made = { id, provider, kind, made: stampOf(fact), files: 0, checks: [] };
  return fact.type === 'certificate.asked'
    ? { ...made, state: 'asked', asked: { ...stampOf(fact), authority: fact.authority } }
    : { ...made, state: 'open', told: toldOf(fact) };
};

const applyOne = <T extends LaterType>(certificate: Certificate, fact: CertificateFact<T>): Certificate =>
  appliers[fact.type](certificate, fact);

const isFirst = (fact: CertificateFact): fact is CertificateFact<FirstType> =>
  fact.type === 'certificate.asked' || fact.type === 'certificate.added';

/** A certificate after later facts, in order. */
export const applyCertificate = (certificate: Certificate, facts: readonly CertificateFact[]): Certificate =>
  facts.reduce<Certificate>((state, fact) => (isFirst(fact) ? first(fact) : applyOne(state, fact)), certificate);

/** A certificate as its own facts have made it; `undefined` without the one that makes it. */
export const certificateFrom = (facts: readonly CertificateFact[]): Certificate | undefined => {
  const [begin, ...later] = facts;
  return begin !== undefined && isFirst(begin) ? applyCertificate(first(begin), later) : undefined;
};
