/** The reconciliation service for OpenRefine. */
export { createReconcile, reconcilePath } from './reconcile.ts';
