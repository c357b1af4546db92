import type { Role } from '@kt/access';
import type { Id } from '@kt/kernel';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import {
  zCertificateAsked,
  zCertificateChecked,
  zCertificateFileRefused,
  zCertificateReminded,
} from '@kt/registry/events.ts';
import { CERTIFICATES, type CertificateKind } from '@kt/terms';
import type { Notice, Tell } from './tell.ts';
import { day, type Worded } from './worded.ts';

const KEEPERS: readonly Role[] = ['org_admin', 'writer'];

const kindIn =
  (kind: CertificateKind): Worded =>
  ({ language }) =>
    CERTIFICATES[kind].names[language];

type OfWallet = {
  readonly provider: Id<'organisation'>;
  readonly certificate: Id<'certificate'>;
  readonly kind: CertificateKind;
};

const toKeepers = ({ provider, certificate, kind }: OfWallet): Notice => ({
  to: [provider],
  roles: KEEPERS,
  reference: certificate,
  values: { kind: kindIn(kind) },
});

/** What a provider's wallet lacks. A report found valid asks nothing of anybody, so nothing is told of it. */
export const walletNews = (tell: Tell): readonly Subscriber[] => [
  tell('certificate.asked', zCertificateAsked, toKeepers),
  tell('certificate.file_refused', zCertificateFileRefused, toKeepers),
  tell('certificate.checked', zCertificateChecked, (fact) =>
    fact.result === 'rejected' ? toKeepers(fact) : undefined,
  ),
  tell('certificate.reminded', zCertificateReminded, (fact) => {
    const notice = toKeepers(fact);
    return { ...notice, values: { ...notice.values, day: day(fact.endsOn) } };
  }),
];
