/** The pages, as they are built and sent. */
export { buildPages, PagesError } from './build.ts';
export { loadRenderer, type Renderer } from './renderer.ts';
export { createSite } from './site.ts';
