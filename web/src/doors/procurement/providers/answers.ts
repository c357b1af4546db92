import type { Held } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';

type Procurement = Api['procurement'];
type Organisation = Procurement['organisations'][':organisation'];

/** A provider as officials see it, with whom to call and what was on file before. */
export type ProviderShown = Held<Awaited<ReturnType<Procurement['providers'][':provider']['$get']>>>;
export type MemberShown = Held<Awaited<ReturnType<Organisation['members']['$get']>>>['rows'][number];
export type MandateShown = Held<Awaited<ReturnType<Organisation['mandates']['$get']>>>['rows'][number];
export type BoardShown = Held<Awaited<ReturnType<Organisation['board']['$get']>>>;
