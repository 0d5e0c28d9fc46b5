/** Standbys for public queries. */
export { openStandbys, type Standbys, standbyUrl } from './standbys.ts';
