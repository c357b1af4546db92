import { useRead } from '../../shared/api/use-read.ts';
import { usePathId } from '../../shared/page/use-path.ts';

/** The purchasing system that the address names. */
export const useOpenSystem = () => {
  const authority = usePathId('authority');
  const system = usePathId('system');
  const found = useRead(['open-system', system], (api) =>
    api.public.authorities[':authority'].systems[':system'].$get({ param: { authority, system } }),
  );
  return { authority, system, found };
};
