/** How a command runs and ends. */
export { createCommand, type Exit, runCommand } from './command.ts';
export { orPrintError } from './main.ts';
