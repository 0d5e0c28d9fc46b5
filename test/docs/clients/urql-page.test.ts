import { testLiveList } from './live-lists.ts';

/** The example for urql, with graphcache, built and opened in a browser. */
await testLiveList('urql');
