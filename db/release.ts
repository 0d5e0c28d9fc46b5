import path from 'node:path';
import packageFile from '../package.json' with { type: 'json' };

/** The version of the gateway, as in CHANGELOG.md. */
export const { version } = packageFile;

/** Whether this is an installed release: JavaScript with built pages, without what builds them. */
export const isRelease = path.extname(import.meta.filename) === '.js';

/** How people run a command of `awards`, for messages: with npx in a checkout, and by its name where the package is installed. */
export const awardsCommand = isRelease ? 'awards' : 'npx awards';
