import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { RegistryError } from '../app/ports.ts';

/** Refusals of this context as HTTP statuses. */
export const statusOf = {
  'registry.not_found': 404,
  'registry.y_tunnus_taken': 409,
  'registry.claim_disputed': 409,
  'registry.number_missing': 409,
  'registry.other_number': 422,
  'registry.no_dispute': 409,
  'registry.name_missing': 422,
  'registry.contact_missing': 422,
  'registry.other_ovt': 422,
  'registry.payee_name_missing': 422,
  'registry.payee_from_past': 422,
  'registry.vat_unreal': 422,
  'registry.no_payee_proposal': 409,
  'registry.reason_missing': 422,
  'registry.same_person': 403,
  'registry.own_organisation': 403,
  'registry.language_missing': 422,
  'registry.municipality_missing': 422,
  'registry.text_missing': 422,
  'registry.provider_not_confirmed': 409,
  'registry.places_unreal': 422,
  'registry.site_unknown': 422,
  'registry.pause_past': 422,
  'registry.not_due': 409,
  'lifecycle.not_allowed': 409,
} as const satisfies Record<RegistryError['code'], ContentfulStatusCode>;
