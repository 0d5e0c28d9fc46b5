import { operator } from '../../src/desk/actor.ts';

/** Whom the audit log has for what a test does. */
export const tester = operator('test');
