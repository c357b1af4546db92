import type { Held } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';

type Procurement = Api['procurement'];
type One = Procurement['systems'][':system'];

/** A purchasing system as officials see it. */
export type SystemShown = Held<Awaited<ReturnType<One['$get']>>>;
type Listed = Held<Awaited<ReturnType<Procurement['systems']['$get']>>>;
/** A purchasing system as a list shows it: without what is agreed and ordered in it. */
export type SystemListed = Listed['rows'][number];
type Questions = Held<Awaited<ReturnType<One['questions']['$get']>>>;
export type QuestionShown = Questions['rows'][number];
export type CategoryShown = SystemShown['categories'][number];
export type RequestShown = Held<Awaited<ReturnType<Procurement['requests'][':request']['$get']>>>;
export type WaitingShown = Held<Awaited<ReturnType<Procurement['requests']['$get']>>>['rows'][number];
type Admissions = Held<Awaited<ReturnType<One['categories'][':category']['admissions']['$get']>>>;
export type AdmissionShown = Admissions['rows'][number];
