import type { addCertificate } from './add-certificate.ts';
import type { askCertificate } from './ask-certificate.ts';
import type { changeCertificate } from './change-certificate.ts';
import type { checkCertificate, recordLookUp } from './check-certificate.ts';
import type { listUnchecked, openCertificateFile, uploadForm, viewWallet } from './view-wallet.ts';

/** What a provider does with its own wallet. */
export type OwnWalletApp = {
  readonly addCertificate: ReturnType<typeof addCertificate>;
  readonly changeCertificate: ReturnType<typeof changeCertificate>;
  readonly viewWallet: ReturnType<typeof viewWallet>;
  readonly openCertificateFile: ReturnType<typeof openCertificateFile>;
  readonly uploadForm: ReturnType<typeof uploadForm>;
};

/** What officers do with a provider's wallet. */
export type OfficerWalletApp = {
  readonly changeCertificate: ReturnType<typeof changeCertificate>;
  readonly checkCertificate: ReturnType<typeof checkCertificate>;
  readonly recordLookUp: ReturnType<typeof recordLookUp>;
  readonly askCertificate: ReturnType<typeof askCertificate>;
  readonly viewWallet: ReturnType<typeof viewWallet>;
  readonly listUnchecked: ReturnType<typeof listUnchecked>;
  readonly openCertificateFile: ReturnType<typeof openCertificateFile>;
  /** HMAC key of list cursors. */
  readonly cursorKey: Uint8Array;
};
