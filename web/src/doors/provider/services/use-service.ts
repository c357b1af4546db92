import type { Id } from '@kt/kernel';
import { type Held, read } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';
import { useApi } from '../../../shared/api/api-context.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useRead } from '../../../shared/api/use-read.ts';
import { useSession } from '../../../shared/session/session-context.ts';

type Routes = Api['provider']['services'];
export type Service = Held<Awaited<ReturnType<Routes[':service']['$get']>>>;
/** What is sent of a card. */
export type Card = Parameters<Routes['$post']>[0]['json'];

export const SERVICES = '/provider/services';

/** The card alone, as it is sent back with a part of it changed. */
export const cardOf = (service: Service): Card => ({
  serviceType: service.serviceType,
  names: service.names,
  summary: service.summary,
  languages: [...service.languages],
  municipalities: [...service.municipalities],
  targetGroups: [...service.targetGroups],
  remote: service.remote,
  remoteLanguages: [...service.remoteLanguages],
  sites: service.sites.map((site) => ({
    ...site,
    languages: [...site.languages],
    accessibility: [...site.accessibility],
  })),
  methods: [...service.methods],
  methodsText: service.methodsText,
});

export const useService = (id: Id<'service'>) =>
  useRead(['service', id], (api) => api.provider.services[':service'].$get({ param: { service: id } }));

/** Saves a card with one part of it changed. */
export const useEdit = (service: Service, then?: () => unknown) => {
  const api = useApi();
  const edit = useAct(
    (part: Partial<Card>, options) =>
      read(
        api.provider.services[':service'].card.$post(
          { param: { service: service.id }, json: { ...cardOf(service), ...part } },
          options,
        ),
      ),
    then,
  );
  return { act: edit, save: (part: Partial<Card>) => edit.run(part, service.version) };
};

/** Who may change a card, and who may speak of its places. */
export const useMay = () => {
  const { has } = useSession();
  return { writes: has('org_admin', 'writer'), tells: has('org_admin', 'writer', 'worker') };
};
