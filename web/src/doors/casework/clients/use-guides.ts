import { read } from '../../../shared/api/answers.ts';
import { useRows } from '../../../shared/api/use-rows.ts';
import type { Choice } from './choices.ts';

type Colleague = { readonly person: string; readonly name: string; readonly roles: readonly string[] };

/** The case workers of the area but one, by name: who may take over or stand in. */
export const guideChoices = (rows: readonly Colleague[], without: string | undefined): readonly Choice[] =>
  rows
    .filter(({ person, roles }) => roles.includes('case_worker') && person !== without)
    .map(({ person, name }) => ({ value: person, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label));

/** Everybody who works for the area. */
export const useColleagueRows = () =>
  useRows(['colleagues'], (api) => (query) => read(api.procurement.colleagues.$get(query)));

/** Every deputy whose days are not over. */
export const useDeputies = () =>
  useRows(['deputies'], (api) => (query) => read(api.casework.worker.deputies.$get(query)));
