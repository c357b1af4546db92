// `npm run synth`: bundles every function and writes the templates into `cdk.out`. Touches no network.
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { makeBundles } from './bundles.ts';
import { marketplace } from './marketplace.ts';
import { settingsOf } from './settings.ts';

const ROOT = join(import.meta.dirname, '..');

const bundle = await makeBundles(join(ROOT, '.cache/bundles'));
const app = new App({ outdir: process.env['CDK_OUTDIR'] ?? join(ROOT, 'cdk.out') });
marketplace(app, settingsOf(app), { bundle });
app.synth();
