import { buildPages, PagesError } from '#site';

/** `npm run build`, which `npm ci` runs too. */
try {
  await buildPages();
  console.log('The pages are built.');
} catch (error) {
  // The gateway runs without pages, too.
  if (!(error instanceof PagesError)) throw error;
  console.log(error.message);
}
