/** The remedies for the messages that do not give one, in docs/import-messages.md; `…` is what differs. */
export const remedies: Readonly<Record<string, string>> = {
  '"…" is …, and "…" is …: honors go to a recipient of the same kind.': 'choose another slug',
  '"…" is …, and "…" is …: only recipients of one kind can be joined.':
    'join two of one kind; correct the kind of one of them first',
  '"…" was joined into "…", and cannot be a former slug of "…".':
    'name it at the recipient that it was joined into, or remove it',
  'The honor "…" does not name "…".': 'list only honors of the recipient that is split',
  'The honor "…" names both "…" and "…", so they are two.':
    'keep both, or correct the honor before you join them',
  'The document names nothing that could be imported.': 'add entities, or leave out the file',
  'The mirror of the … "…" would remove … of … …':
    'if that is meant, set `atMost` to the number, or `--at-most` beside `--mirror`',
  'The file has no rows below its header.': 'add the rows, or leave out the file',
  'The person "…", born in …, cannot have the honor "…" of ….':
    'correct the date of birth or the honor, or give this person a separate slug',
  'The place "…" is not a country.':
    'name a place of the kind COUNTRY here, and the town as `birthPlace`',
  'The place "…" is the country at birth of "…": it must stay a country.':
    'correct the `countryAtBirth` of the person first',
  'The recipient "…" occurs twice in one role.':
    'name the recipient once in each role; external ids and former slugs mean it, too',
  'The sheet spans … rows and … columns, more than … million cells. Save the sheet as "CSV UTF-8", and import that file.':
    'delete the rows and columns that have nothing, or save the sheet as "CSV UTF-8"',
  'The workbook cannot be read: ….': 'save the workbook again, or as "CSV UTF-8"',
  'The workbook has no sheet that is not hidden. Name one with --sheet.':
    'show a sheet, or name one with `--sheet`',
  'The workbook is damaged or incomplete.': 'save the workbook again, or as "CSV UTF-8"',
  'The workbook unpacks to more than … MB. Save the sheet as "CSV UTF-8", and import that file.':
    'save the sheet as "CSV UTF-8"',
  'There is no honor "…".': 'give the program, edition and key of an honor in the data',
  'There is no recipient "…" to join another into.': 'give the slug of a recipient in the data',
  'There is no recipient "…" to join.': 'give the slug of a recipient in the data',
  'There is no recipient "…" to split.': 'give the slug of a recipient in the data',
  'There is no sheet "…"… The workbook has ….': 'give the name of one of its sheets',
  'There is no … "…" to mirror.': 'give the slug of one in the data or in the documents',
  'This is a PDF file. Export the table as a workbook (.xlsx) or as "CSV UTF-8".':
    'export the table from where it was made',
  'This is a document of Apple Numbers. Export it as Excel (.xlsx) or as CSV, and import that file.':
    'in Numbers: File, Export To, Excel',
  'This is an Excel workbook in the old format (.xls), or one with a password. Save it as .xlsx without a password, or as "CSV UTF-8".':
    'save it as .xlsx without a password',
  'This zip file is not a workbook (.xlsx or .ods). Unpack it, and import the files in it.':
    'unpack the file',
  '"…" cannot be a … and a ….':
    'choose another slug for one of the two: recipients of all kinds share one set of slugs',
  '"…" is … already, and cannot be ….':
    'choose another slug, such as `paris-film` beside the city `paris`',
  '"…" is …, and here … is needed.': 'give the slug of an entity of this kind',
  '"…" is …, not ….': 'retract it as the kind that it is',
  'A closing brace } is expected here.': 'close the map, or add a comma before the next key',
  'A closing bracket ] is expected here.': 'close the list, or add a comma before the next item',
  'A colon is expected here.': 'put a colon between the key and its value',
  'A comma is expected here.': 'put a comma between items, and quotes around text',
  'A control character must be escaped in JSON.': 'write `\\n` for a line break in a text',
  'A key in double quotes is expected here.': 'put the key in double quotes',
  'A quote opens before this and is never closed.': 'add the closing quote',
  'A second document begins here. A file contains one document.':
    'split the file at the line `---`',
  'A value is expected here.': 'write the value, or remove the key or the comma before this',
  'An honor needs recipients or a key.':
    'add the recipients; if nobody is named, leave out the honor',
  'An honor with this many recipients needs a `key`.':
    'give the honor a [`key`](import-format.md#the-key-of-an-honor)',
  'Each … needs its ….': 'fill in this column for each item of the other columns',
  'Expected a language tag such as en or zh-Hans, got "…".':
    'write the language after the colon as a tag, such as `fr`',
  'Expected one of …, got ….':
    'write one of these values, or one of [their words](import-format.md#words-for-values)',
  'Expected …, got ….':
    'write a value of this form: see the tables of [the format](import-format.md)',
  'Expected …, got ….…':
    'write a value of this form: see the tables of [the format](import-format.md)',
  'Four hexadecimal digits are expected after \\u.': 'write a character as `\\u00e9`, or as it is',
  'It cannot be read (…).': 'look up the code of the operating system',
  'JSON does not allow comments.': 'remove the comment, or name the file `.yaml`',
  'More than … rows have more or fewer cells than there are columns.':
    'put cells that contain the delimiter in quotes',
  'No file matches this pattern.': 'correct the pattern: it begins at the current folder',
  'Only a place of kind COUNTRY can have a countryCode, and "…" is not a country.':
    'remove the code, or set `placeKind: COUNTRY`',
  'Only a recipient of recipientKind … has this value.':
    'leave the item empty for recipients of other kinds, as in `1911-11-07; `',
  'Only one claim on … can be accepted.': 'accept one of them at most',
  'Standard input can be read only once.': 'give `-` once',
  'Text follows the closing quote of this cell. …':
    'put the whole cell in quotes, and double each quote in it',
  'The award "…" cannot be … with the winner "…".':
    'correct the `status`, or the `result` of the honor',
  'The byte 0x… in line …, character …, is not UTF-8. Correct this character, or save the whole file as UTF-8.':
    'correct the character there; if there are many, save the file as UTF-8: in Excel, as *CSV UTF-8*',
  'The cell has more than … items.': 'check the delimiter: the cell may hold several cells',
  'The cell has … for …. …': 'give one item for each, and escape what separates items',
  'The claim that … is "…" occurs twice.': 'list it once, with all of its references',
  'The column "…" must name its language, as in "…:en".': 'add the language after a colon',
  'The column "…" must name its …, as in "…:…".': 'add it after a colon',
  'The column "…" occurs twice.': 'rename or remove one of the two',
  'The column of this cell has no name in the first line.':
    'name the column in the first line, or empty the cell',
  'The column … is missing: every row needs it.': 'add the column',
  'The countryCode … belongs to "…".': 'use the slug of that country, or correct the code',
  'The document ends before this. A file contains one document.':
    'remove what follows, or import the file as NDJSON',
  'The document is empty.': 'begin it with `format: awards/1`',
  'The edition "…" is of the year …, not ….': 'retract it by the year that it has, or by its slug',
  'The file does not exist.': 'correct the path',
  'The file has more than … columns with a name or a value.':
    'remove columns without a meaning here',
  'The file is empty. Its first line must name the columns.': 'add the line with the columns',
  'The folder has no documents (files ending in …).': 'name another folder',
  'The gzip file ends too early.': 'copy or download the file again',
  'The gzip file is damaged.': 'copy or download the file again',
  'The honor is listed under the award "…" and names another award.':
    'remove `award`, or list the honor under the other award',
  'The honor\'s award "…" is in the category "…", not in "…".':
    'leave out the `category` of the honor',
  'The key … has no value: ….': 'write a value, or remove the key',
  'The key … occurs twice.': 'remove one of the two',
  'The list item is empty.': 'write the item, or remove the hyphen or comma',
  'The new … needs names.': 'add `names`; if the entity exists already, correct its slug or year',
  'The new … needs recipients, or claims on who they are.': 'add `recipients`, or claims on them',
  'The new … needs ….': 'add this key; if the entity exists already, correct its slug',
  'The number … has more digits than can be stored.': 'put the number in quotes, or round it',
  'The quote that opens here has no closing quote.': 'add the closing quote',
  'The reference has no source, and neither has the document.':
    'begin the document with `source`, or write `{ source: ..., paragraph: 7 }`',
  'The row has … cells, but there are … columns.':
    'put cells that contain the delimiter in quotes, and fill up short rows',
  'The row needs a program.': 'fill in the slug of the program',
  'The row needs a year or an edition.': 'fill in one of the two',
  'The shares of the award "…" would add up to …, more than 1.':
    '[export](import.md#exporting) and look for the same honor under two keys',
  'The text has no closing quote.': 'add the closing quote; a line break is `\\n`',
  'The value of a claim on … must be …. Got "…".': 'write the value of the claim in this form',
  'The … "…" cannot be retracted: … refers to it (…).': 'retract or change what refers to it, too',
  'The … "…" is both given and retracted in this document.': 'keep one of the two',
  'The … would be based on itself: ….': 'correct one `basedOn` of this chain',
  'The … would contain itself: ….': 'correct one `parent` of this chain',
  'The … cannot lead to itself.': 'remove it from `leadsTo`',
  'The … occurs twice in this document, with different values of ….':
    'correct one of the two; if they are two honors, give each a `key`',
  'The … would have more than … ….': 'keep only the most important ones',
  'The … would have no name left.': 'give another name in the same document',
  'The … would have no … left.': 'give another text in the same document',
  'The … would … on …, before … on ….': 'correct one of the two dates',
  'There are more than … keys here.': 'check the levels: a list may be written as a map',
  'There is no column "…"…': 'use a name of the [columns](import-format.md#columns)',
  'There is no field "…" of …': 'use the name of a key in the tables',
  'There is no key … here…':
    'move the key to the right level, or look for another name in the tables. There may be none',
  'There is no … "…" to retract….': 'correct the key, or remove the item: it may be gone already',
  'There is no … "…"…': 'correct the slug, or describe the entity in one of the documents',
  'This cell contains a quote. …': 'put the whole cell in quotes, and double each quote in it',
  'This is a folder.': 'give a file',
  'This is not UTF-16 text.': 'save the file as UTF-8: in Excel, as *CSV UTF-8*',
  'This is not a JSON escape.': 'write a backslash in a text as `\\\\`',
  'This is not a JSON number.': 'put it in quotes, or correct the number',
  'This is not a JSON value.': 'put text in double quotes',
  'With … "…" there would be … …; at most … are allowed.': 'divide it, for example by category',
  'With …, the row also needs the category of the award.': 'fill in `category`',
  'You may not read this file.': 'ask for the right to read it, or copy it',
};
