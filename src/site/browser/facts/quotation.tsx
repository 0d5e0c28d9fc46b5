import type { QuoteFragment } from '../generated/graphql.ts';
import { useMessages } from '../messages/messages.ts';
import { LocalizedText } from '../names/name.tsx';

/** The mark that tells a source's own words from a paraphrase is text, so that it is copied with them. */

/** A source's own words, in their language. */
export function Quotation({ quote: { text, lang } }: { quote: QuoteFragment }) {
  const { quotations } = useMessages();
  return <blockquote lang={lang}>{quotations.marked(text)}</blockquote>;
}

/** The word that says what a text is. */
export const label = (text: string) => <span class="said-how">{text}</span>;

interface ReasonProps {
  reason: string | null;
  reasonLang: string | null;
  reasonQuote: QuoteFragment | null;
}

/** Why an honor or an award was given: in the words of the source, if these are recorded, and paraphrased. */
export function Reason({ reason, reasonLang, reasonQuote }: ReasonProps) {
  const { quotations } = useMessages();
  return (
    <>
      {reasonQuote && (
        <div class="reason">
          {label(quotations.reasonQuoted)} <Quotation quote={reasonQuote} />
        </div>
      )}
      {reason !== null && (
        <p class="reason">
          {quotations.reason(label, <LocalizedText lang={reasonLang}>{reason}</LocalizedText>)}
        </p>
      )}
    </>
  );
}
