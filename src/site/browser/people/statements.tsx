import type { ComponentChildren } from 'preact';
import { Sources } from '../evidence/fact-sources.tsx';
import { label, Quotation } from '../facts/quotation.tsx';
import type { StatementFragment } from '../generated/graphql.ts';
import { useMessages } from '../messages/messages.ts';
import { Mention } from '../names/mentions.tsx';
import { LocalizedText } from '../names/name.tsx';

/** The statements of people. */
export function Statements({ statements }: { statements: readonly StatementFragment[] }) {
  const { statements: texts, comma } = useMessages();
  if (statements.length === 0) return null;
  return (
    <section>
      <h2>{texts.title}</h2>
      <ul class="statements">
        {statements.map((statement) => (
          <Statement key={statement.id} statement={statement}>
            <Mention of={statement.speaker} />
            {statement.capacity !== null && comma + statement.capacity}
          </Statement>
        ))}
      </ul>
    </section>
  );
}

interface StatementProps {
  statement: StatementFragment;
  /** who said it, or where */
  children: ComponentChildren;
}

/** The statement of somebody: in the words of the source, if these are recorded, and paraphrased. */
export function Statement({ statement, children }: StatementProps) {
  const { statements, quotations } = useMessages();
  const { summary, summaryLang, quote, speaker, references } = statement;
  return (
    <li>
      {quote && <Quotation quote={quote} />}
      <p>
        {quotations.statement(label, <LocalizedText lang={summaryLang}>{summary}</LocalizedText>)}
      </p>
      <div class="aside">
        {children} <Sources of={statements.of(speaker.name)} references={references} />
      </div>
    </li>
  );
}
