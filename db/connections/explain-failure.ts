/** Why the database cannot be used, and what to do: part of a sentence, and a sentence. */
export interface Explanation {
  reason: string;
  remedy: string;
}

type Entry = readonly [reason: string, remedy: string];

const unknownHost: Entry = ['its host is unknown', 'Correct the host in the URL.'];
const silent: Entry = [
  'it does not respond',
  'Check that PostgreSQL runs, and that no firewall is in between.',
];
const noSession: Entry = [
  'it has no free session for this',
  'If a pooler is in between, raise its default_pool_size.',
];
const lost: Entry = ['the connection was lost', "PostgreSQL's log says why."];
const damaged: Entry = [
  'its files are damaged or missing',
  'Check its disk, and restore a backup. If only an index is damaged, REINDEX repairs it.',
];
const untrusted: Entry = [
  'its certificate is not trusted',
  'Add sslrootcert with the file of its CA to the URL, or set NODE_EXTRA_CA_CERTS to that file.',
];
const expired: Entry = [
  'its certificate is not valid at this time',
  'Renew it, or set the clock of this machine.',
];

/** By the codes of PostgreSQL (its manual, appendix A), of the system, and of TLS in Node.js. */
const byCode: Readonly<Record<string, Entry>> = {
  ECONNREFUSED: [
    'no server listens there',
    'Start PostgreSQL, or correct the host and port in the URL.',
  ],
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
  ETIMEDOUT: silent,
  EHOSTUNREACH: silent,
  ENETUNREACH: silent,
  ECONNRESET: lost,
  EPIPE: lost,
  '25006': [
    'it takes no writes, because it is a standby or default_transaction_read_only is on',
    'Set DATABASE_URL to the primary, or try again later. Nothing has been changed.',
  ],
  OLDER_PRIMARY: [
    'it is an older primary than one that was seen',
    'Stop it, lead DATABASE_URL to the newest one, and rebuild it as a standby. If it was restored on purpose, run "awards accept-restore".',
  ],
  '28P01': ['the password is wrong', 'Correct it in the URL.'],
  '28000': [
    'it does not let this database user in',
    'Correct the user in the URL, or pg_hba.conf; if that requires TLS, add ?sslmode=verify-full to the URL.',
  ],
  '3D000': ['the database does not exist', 'Create it, or correct its name in the URL.'],
  '42501': [
    'its user lacks a right',
    'Grant it this right, or set DATABASE_URL to the owner of the database.',
  ],
  '53100': ['its disk is full', 'Free some disk space.'],
  '53200': ['it has no memory left', 'Lower its settings of memory, or give its machine more.'],
  '53300': [
    'it has no free connection',
    'Raise its max_connections or the limit of the user, or end other programs.',
  ],
  '57P03': ['it accepts no connections yet', 'Try again when PostgreSQL is ready.'],
  '58030': damaged,
  '58P01': damaged,
  XX001: damaged,
  XX002: damaged,
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_GET_ISSUER_CERT: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  CERT_HAS_EXPIRED: expired,
  CERT_NOT_YET_VALID: expired,
  ERR_TLS_CERT_ALTNAME_INVALID: [
    'its certificate belongs to another host',
    'Use the host name of the certificate in the URL, or get a certificate for this one.',
  ],
};

/** The messages of PgBouncer about a user or a password, under the code of protocol errors. */
const refusedByPooler = /authentication failed|no such user|auth/i;

/** Whether PostgreSQL or a pooler in front of it does not let the database user in. */
export function isSignInRefused(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '08P01') return error instanceof Error && refusedByPooler.test(error.message);
  return code.startsWith('28');
}

/** Classes of codes, and what pg says without a code. */
const byPattern: readonly (readonly [code: RegExp, message: RegExp, Entry])[] = [
  [
    /^08P01$/,
    refusedByPooler,
    [
      'the pooler does not let this database user in',
      'Correct the user and the password in the URL, or the auth_file or auth_query of the pooler.',
    ],
  ],
  [/^08P01$/, /query_wait_timeout/, noSession],
  [/^08P01$/, /./, ['the pooler refuses the connection', 'The log of the pooler says why.']],
  [/^(08...|57P0[12])$/, /./, lost],
  [/^$/, /^Query read timeout/, noSession],
  [/^$/, /^(timeout (expired|exceeded)|Connection terminated due to)/, silent],
  [/^$/, /^Connection terminated|connection error and is not queryable/, lost],
  [/^$/, /client password must be/, ['the password is missing', 'Add it to the URL.']],
  [
    /^$/,
    /does not support SSL/,
    ['it does not offer TLS', 'Turn on ssl in PostgreSQL, or remove sslmode from the URL.'],
  ],
  [
    /^(EPROTO|ERR_SSL_.*)$/,
    /./,
    ['TLS fails', 'Correct the certificates that the URL names, and those of PostgreSQL.'],
  ],
];

/** These sentences say everything; to others, what PostgreSQL or the system says is added. */
const complete = new Set(['25006', '28P01', '3D000', 'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/**
 * Explains an error of a connection or of a statement to people who run the gateway. It may name hosts and files, so it
 * is not for clients.
 * @param url of the connection, if the error comes from opening it: it may name files
 * @returns null for an error that is none of these, such as a bug
 */
export function explainFailure(error: unknown, url?: string): Explanation | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  const entry = systemEntry(error, url) ?? byCode[code] ?? patternEntry(code, error.message);
  if (!entry) return null;
  const [reason, remedy] = entry;
  const isComplete = complete.has(code) || code === '';
  return { reason: isComplete ? reason : `${reason} (${error.message})`, remedy };
}

function patternEntry(code: string, message: string): Entry | undefined {
  return byPattern.find(([codes, messages]) => codes.test(code) && messages.test(message))?.[2];
}

/** For an error of the socket that the URL leads to, or of a file of certificates that it names. */
function systemEntry(error: Error, url: string | undefined): Entry | undefined {
  const { code, syscall, path }: NodeJS.ErrnoException = error;
  if (code !== 'ENOENT' && code !== 'EACCES') return undefined;
  if (syscall === 'connect')
    return [
      'its socket does not exist, or is not for this user',
      'Start PostgreSQL, or correct the URL.',
    ];
  const files = url === undefined ? [] : [...new URL(url).searchParams.values()];
  return path !== undefined && files.includes(path)
    ? ['a file that its URL names cannot be read', 'Correct the path of the file.']
    : undefined;
}
