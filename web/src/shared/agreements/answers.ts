import type { Held } from '../api/answers.ts';
import type { Api } from '../api/api.ts';

type Procurement = Api['procurement']['agreements'];

/** An agreement as a party to it sees it; the same for both sides. */
export type AgreementShown = Held<Awaited<ReturnType<Procurement[':agreement']['$get']>>>;
export type AgreementLine = Held<Awaited<ReturnType<Procurement['$get']>>>['rows'][number];
export type Side = AgreementLine['signed'][number];
