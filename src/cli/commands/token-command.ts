import { Option } from '@commander-js/extra-typings';
import { readConfig } from '#config';

import { UsageError } from '../arguments.ts';
import type { Exit } from '../command.ts';
import type { Program } from '../program.ts';

/** Adds `awards token` with the commands below it. */
export function addToken(program: Program, exit: Exit): void {
  const token = program.command('token').description('create, list or revoke access tokens');
  token
    .command('create')
    .description('create an access token, and print its secret once')
    .argument('<name>', 'who or what will use the token')
    .addOption(
      new Option(
        '--role <role>',
        'required: press reads the preview, curator also writes, admin also manages tokens',
      ).choices(['press', 'curator', 'admin']),
    )
    .option('--expires <when>', 'a day, a time or a duration: 2027-01-31, 2027-01-31T18:00Z, 30d')
    .action(async (name, { role, expires }) => {
      if (role === undefined) throw new UsageError('Give --role: press, curator or admin.');
      const { createToken } = await import('../token.ts');
      const given = { name, role, expires };
      exit(await createToken(readConfig(), given, console.log, console.error));
    });
  token
    .command('list')
    .description('list all access tokens, newest first')
    .action(async () => {
      const { listTokens } = await import('../token.ts');
      exit(await listTokens(readConfig(), console.log));
    });
  token
    .command('revoke')
    .description('revoke an access token')
    .argument('<token>', 'the name of an active token, or an id or its unique beginning')
    .action(async (which) => {
      const { revokeToken } = await import('../token.ts');
      exit(await revokeToken(readConfig(), which, console.log));
    });
}
