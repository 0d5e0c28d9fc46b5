import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, onTestFinished, TestRunner } from 'vitest';
import { filesOf } from '../../support/docs/markdown.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');
export const page = readFileSync(path.join(root, 'docs', 'clients.md'), 'utf8');

/** The files that the page shows, by name. */
export const files = filesOf(page);

const commands = path.join(root, 'node_modules', '.bin');
const { PATH = '' } = process.env;
const env = {
  ...process.env,
  // Commands run on the Node.js that runs the tests.
  PATH: [path.dirname(process.execPath), PATH].join(path.delimiter),
  // In development, libraries warn about misuse.
  NODE_ENV: 'development',
};

/** The output that a program has printed. */
interface Output {
  stdout: string;
  stderr: string;
}

/** A script that runs, and what it prints. */
export interface Running {
  /** Waits for a line that matches, and returns it; lines before it are passed over. */
  line(pattern: RegExp): Promise<string>;
  /** what it has printed to stderr so far */
  stderr(): string;
}

/** A folder with files of docs/clients.md, as a reader copies them. Gone after the test, or the test file, that creates it. */
export class ClientApp {
  readonly folder: string;
  readonly #running: ChildProcess[] = [];
  readonly #url: string;

  private constructor(folder: string, url: string) {
    this.folder = folder;
    this.#url = url;
  }

  /**
   * @param url of the graph that the files use
   * @param names of the files; `a.ts as b.ts` stores one under another name
   */
  static async create(url: string, ...names: string[]): Promise<ClientApp> {
    const folder = await mkdtemp(path.join(tmpdir(), 'awards-clients-'));
    const app = new ClientApp(folder, url);
    // A running test ignores `afterAll`.
    (TestRunner.getCurrentTest() ? onTestFinished : afterAll)(() => app.#remove());
    await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    await app.write('package.json', '{ "type": "module" }');
    for (const entry of ['endpoint.ts', ...names]) {
      const [name = '', target = name] = entry.split(' as ');
      const text = files.get(name);
      if (text === undefined) throw new Error(`docs/clients.md has no file ${name}.`);
      await app.write(target, text.replace('http://localhost:4000/graphql', url));
    }
    return app;
  }

  /** Ends the scripts that run, and deletes the folder. */
  async #remove(): Promise<void> {
    for (const child of this.#running) child.kill();
    await rm(this.folder, { recursive: true });
  }

  /** Downloads the schema as the page says. */
  async downloadSchema(): Promise<void> {
    for (const [, url = ''] of page.matchAll(/^curl -O http:\/\/localhost:4000(\S+)$/gm)) {
      const response = await fetch(new URL(url, this.#url));
      if (!response.ok) throw new Error(`${url} gets ${response.status}.`);
      await this.write(path.basename(url), await response.text());
    }
  }

  write(name: string, text: string): Promise<void> {
    return writeFile(path.join(this.folder, name), text);
  }

  /** Puts the access token of the variable TOKEN where the comment in endpoint.ts says. */
  async readToken(): Promise<void> {
    const file = path.join(this.folder, 'endpoint.ts');
    const text = await readFile(file, 'utf8');
    const token = "process.env['TOKEN']";
    const headers = `${token} ? { authorization: \`Bearer \${${token}}\` } : {};`;
    const changed = text.replace('= {};', `= ${headers}`);
    if (changed === text) throw new Error('endpoint.ts has no place for headers.');
    await writeFile(file, changed);
  }

  /** Runs a command of a package, as npx does; throws where it fails. */
  npx(command: string, ...args: string[]): Promise<Output> {
    return this.#execute(path.join(commands, command), args);
  }

  /** Runs a script to its end; throws where it fails. */
  node(script: string, variables: Record<string, string> = {}): Promise<Output> {
    return this.#execute(process.execPath, [script], variables);
  }

  /** Starts a script that goes on until the end of the test file. */
  start(script: string, flags: readonly string[] = []): Running {
    const child = spawn(process.execPath, [...flags, script], { cwd: this.folder, env });
    this.#running.push(child);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    return {
      stderr: () => stderr,
      async line(pattern) {
        for (;;) {
          const { done, value } = await lines.next();
          if (done) throw new Error(`The script ended. ${stderr}`);
          if (pattern.test(value)) return value;
        }
      },
    };
  }

  #execute(file: string, args: string[], variables = {}): Promise<Output> {
    const options = { cwd: this.folder, env: { ...env, ...variables } };
    return promisify(execFile)(file, args, options);
  }
}
