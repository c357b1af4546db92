import { permissionOf } from '@kt/access';
import { type ApiDocument, type Asks, describeApi } from '@kt/platform/http/openapi.ts';
import type { MountedApi } from './apis.ts';

const TITLES: Readonly<Record<string, string>> = {
  auth: 'Sign-in',
  public: 'What anybody may read',
  provider: 'Associations and companies',
  procurement: 'Procurement officers, evaluators, openers, decision makers, agreement managers',
  casework: 'Case workers and verifiers, and the providers’ referrals, evidence and claims',
  finance: 'Approval, payment runs, reconciliation, municipal shares',
};

/** By the permission table; an operation without a row asks for everything. */
const asks = (operation: string): Asks => {
  const relation = permissionOf(operation)?.relation;
  if (relation === 'public') return 'nobody';
  return relation === 'signed_in' ? 'caller' : 'party';
};

/** The OpenAPI document of one mounted API. */
export const documentOf = ({ app, audience, base }: MountedApi): ApiDocument =>
  describeApi(app, { title: `Kumppanitori / Partnertorget: ${TITLES[audience] ?? audience}`, base, asks });
