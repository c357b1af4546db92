import { lintConfig } from './test/guard/lint/config.ts';

export default lintConfig;
