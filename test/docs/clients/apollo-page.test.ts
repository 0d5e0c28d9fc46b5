import { testLiveList } from './live-lists.ts';

/** The example for Apollo Client, built and opened in a browser. */
await testLiveList('apollo');
