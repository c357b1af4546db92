import { FENCES, READING, RESOLVING } from './test/guard/fences/fences.ts';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...FENCES],
  options: { ...READING, enhancedResolveOptions: RESOLVING },
};
