import pg from 'pg';

declare module 'pg' {
  interface Connection {
    connect(port: number, host: string): void;
    connect(path: string): void;
    requestSsl(): void;
    cancel(processID: number, secretKey: number): void;
  }
  interface ClientBase {
    /** with `secretKey`, what PostgreSQL gave the connection to cancel its statements with */
    processID: number;
    secretKey: number;
  }
}

/** Milliseconds that PostgreSQL has to take the request. */
const timeout = 2_000;

/**
 * Sends PostgreSQL a request to cancel the statement that a connection runs. The request has a separate socket, as the
 * protocol requires. PostgreSQL does not report whether there was a statement to cancel: the statement itself does, by
 * failing with 57014.
 * @returns resolves once PostgreSQL has passed the request on to the backend, and has closed the socket
 * @throws Error if the request could not be sent, or was not taken in time
 */
export async function cancelStatement(client: pg.Client): Promise<void> {
  const { host, port, ssl, processID, secretKey } = client;
  // Under TLS if the connection itself is: a proxy may take nothing else.
  const connection = new pg.Connection({ ssl });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let isSent = false;
  const send = () => {
    connection.cancel(processID, secretKey);
    connection.stream.end();
    isSent = true;
  };
  connection.once('connect', () => (ssl ? connection.requestSsl() : send()));
  connection.once('sslconnect', send);
  connection.on('error', reject);
  connection.once('end', () => {
    if (isSent) resolve();
    else reject(new Error('PostgreSQL has closed the connection before the request was sent.'));
  });
  if (host.startsWith('/')) connection.connect(`${host}/.s.PGSQL.${port}`);
  else connection.connect(port, host);
  const timer = setTimeout(
    () => connection.stream.destroy(new Error('PostgreSQL does not answer.')),
    timeout,
  );
  await promise.finally(() => clearTimeout(timer));
}
