import { useRead } from '../../../../shared/api/use-read.ts';
import { usePathId } from '../../../../shared/page/use-path.ts';

/** The request of the page's address, and the system it belongs to. */
export const useRequest = () => {
  const authority = usePathId('authority');
  const id = usePathId('request');
  const request = useRead(['request', id], (api) =>
    api.provider.authorities[':authority'].requests[':request'].$get({ param: { authority, request: id } }),
  );
  const systemId = request.data?.system;
  const system = useRead(
    ['open-system', systemId],
    systemId === undefined
      ? undefined
      : (api) =>
          api.provider.authorities[':authority'].systems[':system'].$get({ param: { authority, system: systemId } }),
  );
  return { authority, id, request, system };
};
