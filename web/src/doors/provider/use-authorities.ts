import { useRead } from '../../shared/api/use-read.ts';

/** Who buys: the employment areas that this marketplace knows. */
export const useAuthorities = () => useRead(['authorities'], (api) => api.public.authorities.$get());
