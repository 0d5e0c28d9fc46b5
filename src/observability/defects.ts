import type { Logger } from 'pino';
import { currentRecord } from '#request-record';

/**
 * Logs each rejection and exception that nothing handles, which would end the process and all its requests, with the
 * request that it belongs to.
 * @param onDefect called with the client of the request; null if it belongs to none
 */
export function reportDefects(logger: Logger, onDefect: (client: string | null) => void): void {
  const report = (err: unknown) => {
    const record = currentRecord.getStore();
    const requestId = record?.id;
    logger.error(
      { err, ...(requestId && { requestId }) },
      'nothing has handled this error: this process is replaced',
    );
    onDefect(record?.client ?? null);
  };
  process.on('unhandledRejection', report);
  process.on('uncaughtException', report);
}
