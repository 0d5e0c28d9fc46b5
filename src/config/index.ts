/** The settings of the server, and where its built pages are. */
export {
  builtFolder,
  documentsName,
  fontsFolderName,
  hashOfSources,
  stampName,
  stateOfBuild,
} from './built-pages.ts';
export {
  type Config,
  ConfigError,
  misspelledSettings,
  readConfig,
  setEnvironment,
} from './config.ts';
export { defaultWork } from './work-limits.ts';
