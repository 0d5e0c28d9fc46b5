import { formatsOf } from '../formats.ts';
import type { Messages, YearRange } from './en.ts';

const language = 'es';
const format = formatsOf(language);

const writers = {
  ADMIN: 'un administrador',
  CURATOR: 'un editor',
  OPERATOR: 'un operador del servidor',
};
/** "de" and what follows, in one word with an article. */
const of = (text: string) => (text.startsWith('el ') ? `del ${text.slice(3)}` : `de ${text}`);
const quoted = (words: readonly string[]) => words.map((word) => `«${word}»`);
const honors = (count: number) => format.count(count, { one: 'distinción', other: 'distinciones' });
const editions = (count: number) => format.count(count, { one: 'edición', other: 'ediciones' });
const place = 'Lugar';
const website = 'Sitio web';
const declared = 'Ganadores declarados';
const highest = 'Máximo premio de su categoría';

const degrees = (value: number, positive: string, negative: string) =>
  `${format.number(Math.abs(value))}° ${value < 0 ? negative : positive}`;

function yearsText({ from, to }: YearRange): string {
  if (from !== null && to !== null) return from === to ? from : `${from}–${to}`;
  return from === null ? `hasta ${to}` : `desde ${from}`;
}

/** The texts around the data in Spanish. */
export const messages: Messages = {
  language,
  format,
  values: {
    CategoryKind: {
      ...{ CITY: 'Ciudad', ENTERPRISE: 'Empresa', PRODUCT: 'Producto', PROJECT: 'Proyecto' },
      ...{ LEADERSHIP: 'Liderazgo', PERSON: 'Persona', WORK: 'Obra', OTHER: 'Otra' },
    },
    RecipientKind: {
      ...{ ORGANIZATION: 'Organización', PERSON: 'Persona', PLACE: 'Lugar', PRODUCT: 'Producto' },
      ...{ PROJECT: 'Proyecto', TEAM: 'Equipo', WORK: 'Obra' },
    },
    RecipientRole: {
      CONTRIBUTOR: 'Colaborador',
      FOR_WORK: 'Obra premiada',
      ON_BEHALF: 'En representación',
      PRIMARY: 'Principal',
    },
    HonorResult: {
      ...{ WON: 'Ganador', SPECIAL_MENTION: 'Mención especial', RUNNER_UP: 'Segundo puesto' },
      ...{ FINALIST: 'Finalista', SHORTLISTED: 'Preseleccionado' },
      ...{ LONGLISTED: 'Preselección inicial', NOMINATED: 'Nominado' },
    },
    Gender: { FEMALE: 'Mujer', MALE: 'Hombre', OTHER: 'Otro género' },
    PlaceKind: {
      ...{ COUNTRY: 'País', REGION: 'Región', CITY: 'Ciudad', DISTRICT: 'Distrito', ZONE: 'Zona' },
    },
    OrganizationKind: {
      ...{ COMPANY: 'Empresa', GOVERNMENT: 'Organismo público', ACADEMY: 'Academia' },
      ...{ UNIVERSITY: 'Universidad', NONPROFIT: 'Entidad sin ánimo de lucro' },
      ...{ ORGANIZER: 'Organizador', OTHER: 'Organización' },
    },
    SourceKind: {
      ...{ PRESS_RELEASE: 'Nota de prensa', NEWS: 'Noticia', OFFICIAL_PAGE: 'Página oficial' },
      ...{ DATASET: 'Conjunto de datos', OTHER: 'Otra fuente' },
    },
    AwardStatus: {
      AWARDED: 'Concedido',
      NOT_AWARDED: 'No concedido',
      UNDISCLOSED: 'Concedido; los ganadores no se han hecho públicos',
      UPCOMING: 'Por conceder',
      UNKNOWN: 'No se sabe si se concedió',
    },
    Acceptance: {
      ...{ ACCEPTED: 'Aceptado', DECLINED: 'Rechazado', RESTRICTED: 'No pudo aceptarlo' },
      ...{ UNKNOWN: 'Desconocido' },
    },
    EntityKind: {
      ...{ PROGRAM: 'Programa', EDITION: 'Edición', EVENT: 'Evento', CATEGORY: 'Categoría' },
      ...{ AWARD: 'Premio de una edición', AWARD_SERIES: 'Premio', HONOR: 'Distinción' },
      ...{ RECIPIENT: 'Premiado', AFFILIATION: 'Cargo', PARTICIPANT: 'Participante' },
      ...{ STATEMENT: 'Declaración', FIGURE: 'Cifra', SOURCE: 'Fuente' },
      ...{ DATASET: 'Conjunto de datos' },
    },
    ParticipantRole: {
      ...{ JURY_CHAIR: 'Presidencia del jurado', JUROR: 'Jurado', PRESENTER: 'Entrega' },
      ...{ HOST: 'Presentación', SPEAKER: 'Ponentes', OTHER: 'Otros' },
    },
    ChangeAction: {
      ...{ CREATED: 'Creado', CHANGED: 'Modificado', RETRACTED: 'Retirado', REDACTED: 'Suprimido' },
    },
    Writer: writers,
    ImageKind: { LOGO: 'Logotipo', PHOTO: 'Fotografía', PORTRAIT: 'Retrato', POSTER: 'Cartel' },
  },
  participantParts: {
    ...{ JURY_CHAIR: 'Presidencia del jurado', JUROR: 'Miembro del jurado' },
    ...{ PRESENTER: 'Entrega del premio', HOST: 'Presentación', SPEAKER: 'Ponente', OTHER: 'Otro' },
  },
  flags: { true: 'sí', false: 'no' },
  comma: ', ',
  listComma: ', ',
  colon: ': ',
  semicolon: '; ',
  counted: (label, count) => `${label} (${format.number(count)})`,
  notKnown: 'desconocido',
  decade: (first) => `Década de ${first}`,
  honors,
  fields: {
    Place: {
      ...{ placeKind: 'Tipo de lugar', parent: 'Situado en', countryCode: 'Código de país' },
      ...{ coordinates: 'Coordenadas' },
    },
    Organization: {
      ...{ organizationKind: 'Tipo de organización', foundedOn: 'Fecha de fundación' },
      ...{ dissolvedOn: 'Fecha de disolución', parent: 'Parte de', website, place },
    },
    Person: {
      ...{ honorific: 'Tratamiento', gender: 'Género', bornOn: 'Fecha de nacimiento' },
      ...{ birthPlace: 'Lugar de nacimiento', countryAtBirth: 'País al nacer' },
      ...{ diedOn: 'Fecha de fallecimiento', deathPlace: 'Lugar de fallecimiento', place },
    },
    Team: { place },
    Product: { developer: 'Desarrollador', place },
    Project: { lead: 'Entidad líder', place },
    Work: {
      ...{ workKind: 'Tipo de obra', year: 'Año', parent: 'Parte de', basedOn: 'Basada en', place },
    },
    Source: {
      ...{ title: 'Título', kind: 'Tipo de fuente', publisher: 'Editor' },
      ...{ publishedOn: 'Fecha de publicación', url: 'URL', license: 'Licencia' },
    },
    Program: {
      ...{ foundedYear: 'Año de fundación', website, organizer: 'Organizador', parent: 'Parte de' },
    },
    Event: {
      ...{ startsOn: 'Primer día', endsOn: 'Último día', venue: 'Recinto', place },
      ...{ organizer: 'Organizador' },
    },
    Edition: {
      ...{ ordinal: 'Número de la edición', event: 'Evento' },
      ...{
        'ceremony.heldOn': 'Día de la ceremonia',
        'ceremony.startsAt': 'Inicio de la ceremonia',
      },
      ...{ 'ceremony.venue': 'Recinto de la ceremonia' },
      ...{ 'ceremony.place': 'Lugar de la ceremonia', declared },
    },
    Category: { kind: 'Tipo de categoría', section: 'Sección' },
    Award: {
      ...{ highest, status: 'Estado', statusReason: 'Motivo parafraseado del estado' },
      ...{
        reason: 'Motivo parafraseado del premio',
        reasonQuote: 'Motivo citado del premio',
      },
      ...{ prize: 'Dotación', declared },
    },
    Honor: {
      ...{ result: 'Resultado', rank: 'Puesto', acceptance: 'Aceptación' },
      ...{ tied: 'Empatada con otra distinción', share: 'Parte', announcedOn: 'Fecha del anuncio' },
      ...{ reason: 'Motivo parafraseado de la distinción' },
      ...{ reasonQuote: 'Motivo citado de la distinción', note: 'Nota parafraseada' },
      ...{ credit: 'Créditos, tal como figuran' },
    },
    Figure: { label: 'Nombre', value: 'Valor', unit: 'Unidad' },
    Statement: {
      ...{ speaker: 'Quien habla', capacity: 'Cómo se le presenta', event: 'Evento' },
      ...{ summary: 'Resumen parafraseado', quote: 'Cita textual' },
    },
    Participant: { capacity: 'Cómo se le presenta' },
  },
  otherFields: {
    ...{ names: 'Nombres', kind: 'Tipo', recipients: 'Premiados', references: 'Fuentes' },
    ...{ ceremony: 'Ceremonia', attributes: 'Otros atributos', links: 'Enlaces' },
    ...{ images: 'Imágenes', winners: 'Ganadores', year: 'Año', affiliations: 'Cargos' },
    ...{ externalIds: 'Identificadores externos', places: 'Lugares', award: 'Premio' },
    ...{ category: 'Categoría', completeness: 'Grado de cobertura', origins: 'Procedencia' },
    ...{ edition: 'Edición', leadsTo: 'Da acceso a', formerSlugs: 'Slugs anteriores' },
    ...{ claims: 'Versiones', provenance: 'Fuentes de los valores', accepted: 'Aceptada' },
    ...{ recipient: 'Premiado', role: 'Rol', creditedAs: 'Nombrado como', detail: 'Detalle' },
    ...{ onBehalfOf: 'En nombre de', organization: 'Organización', person: 'Persona' },
    ...{ asOf: 'A fecha de', scheme: 'Esquema', field: 'Campo', paragraph: 'Párrafo' },
    ...{ page: 'Página', fragment: 'Fragmento', alt: 'Texto alternativo' },
    ...{ width: 'Ancho', height: 'Alto', program: 'Programa', position: 'Orden' },
  },
  dimensions: {
    COUNTRY: {
      label: 'País',
      rule: 'Una distinción cuenta en los países que sus fuentes nombran con ella o, si no nombran ninguno, en los de sus premiados.',
    },
    PROVINCE: {
      label: 'Provincia o estado',
      rule: 'Una distinción cuenta en la provincia o el estado de cada uno de sus lugares, también si el lugar mismo lo es.',
    },
    CITY: {
      label: 'Ciudad',
      rule: 'Una distinción cuenta en la ciudad de cada uno de sus lugares, también si el lugar mismo es una ciudad.',
    },
    PLACE: {
      label: place,
      choice: 'Lugar, todos los niveles',
      rule: 'Una ciudad, su región y su país tienen una fila cada uno, y la distinción cuenta en todas.',
    },
    CONTINENT: {
      label: 'Continente',
      rule: 'Una distinción cuenta en los continentes de sus países, según la clasificación de las Naciones Unidas.',
    },
    REGION: {
      label: 'Región del mundo',
      rule: 'Una distinción cuenta en las regiones de sus países, según la clasificación de las Naciones Unidas: un continente tiene hasta cinco.',
    },
    YEAR: { label: 'Año', rule: 'Una distinción cuenta en el año de su edición.' },
    DECADE: { label: 'Década', rule: 'Una distinción cuenta en la década de su edición.' },
    PROGRAM: { label: 'Programa', rule: 'Una distinción tiene exactamente un programa.' },
    CATEGORY: { label: 'Categoría', rule: 'Todos los años de una categoría cuentan juntos.' },
    CATEGORY_KIND: {
      label: 'Tipo de categoría',
      rule: 'Una distinción cuenta en el tipo de su categoría, no en el de sus premiados.',
    },
    SECTION: {
      label: 'Sección',
      rule: 'Una distinción cuenta en la sección de su categoría, tal como la nombra la fuente.',
    },
    AWARD: { label: 'Premio', rule: 'Todos los años de un premio cuentan juntos.' },
    RECIPIENT: {
      label: 'Premiado',
      rule: 'Una distinción cuenta para cada uno de sus premiados, sea cual sea su rol.',
    },
    RECIPIENT_KIND: {
      label: 'Tipo de premiado',
      rule: 'Una distinción cuenta una vez por cada tipo entre sus premiados.',
    },
    ROLE: {
      label: 'Rol',
      rule: 'Una distinción cuenta una vez por cada rol entre sus premiados.',
    },
    WORK_KIND: {
      label: 'Tipo de obra',
      rule: 'Una distinción cuenta una vez por cada tipo de obra entre sus premiados, tal como lo nombra la fuente.',
    },
    AFFILIATION: {
      label: 'Organización',
      rule: 'Una distinción cuenta en las organizaciones que sus fuentes nombran con las personas premiadas.',
    },
    RESULT: {
      label: 'Resultado',
      rule: 'Una distinción tiene exactamente un resultado; un nominado que gana cuenta solo como ganador.',
    },
    RANK: { label: 'Puesto', rule: 'Una distinción cuenta en el puesto que le da su fuente.' },
    JUROR: {
      label: 'Miembro del jurado',
      rule: 'Una distinción cuenta en cada persona del jurado de su categoría o de toda la edición.',
    },
    GENDER: {
      label: 'Género',
      rule: 'Una distinción cuenta en el género de cada persona premiada, si una fuente lo indica.',
    },
    BIRTH_COUNTRY: {
      label: 'País de nacimiento',
      rule: 'Una distinción cuenta en el país de nacimiento de cada persona premiada: el país al que hoy pertenece el lugar de nacimiento y, si una fuente lo indica, el país en el momento de nacer.',
    },
    AGE: {
      label: 'Edad',
      rule: 'Una distinción cuenta en la edad de cada persona premiada, si se conoce la fecha de nacimiento.',
    },
    LEADERSHIP: {
      label: 'Liderazgo',
      labels: { true: 'Liderazgo', false: 'Sin liderazgo' },
      rule: 'Una distinción cuenta como liderazgo si está en una categoría de liderazgo.',
    },
  },
  site: {
    name: 'Awards gateway',
    wordmark: (thin) => ['Awards ', thin('gateway')],
    skip: 'Ir al contenido',
    main: 'Principal',
    dashboard: 'Gráficos',
    honors: 'Distinciones',
    live: 'En directo',
    disputes: 'Discrepancias',
    changes: 'Cambios',
    sources: 'Fuentes',
    footer: (query, docs) => [
      'Todas las páginas salen del grafo público. ',
      query('Consúltelo usted mismo'),
      '. ',
      docs('Documentación (en inglés)'),
      '. ',
    ],
    desk: 'Mesa de edición',
    announcementsFeed: 'Anuncios',
    correctionsFeed: 'Correcciones',
    language: 'Idioma',
    namesAsPublished: 'Nombres originales',
  },
  headings: {
    ...{ honors: 'Distinciones', recipients: 'Premiados', figures: 'Cifras', sources: 'Fuentes' },
    ...{ products: 'Productos', projects: 'Proyectos' },
  },
  pager: {
    pages: (next) => `Páginas: ${next}`,
    toStart: 'Volver al principio',
    more: 'Más',
    moreHonors: 'Más distinciones',
    continued: (title) => `${title}, continuación`,
    earlierHonors: 'Distinciones anteriores',
    moreWinners: 'Más ganadores',
    moreResults: 'Más resultados',
    earlierYears: 'Años anteriores',
    earlierEditions: 'Ediciones anteriores',
    earlierChanges: 'Cambios anteriores',
    moreDisputes: 'Más discrepancias',
    morePeople: 'Más personas',
    moreCitations: 'Más citas',
    moreSources: 'Más fuentes',
  },
  share: {
    share: 'Compartir',
    more: 'Compartir, insertar, citar',
    withFile: 'Descargar, compartir, citar',
    url: 'URL de esta página',
    embed: 'Insertar',
    code: 'Código para su sitio',
    copy: 'Copiar',
    copied: 'Copiado.',
    selected: 'El texto está seleccionado: cópielo con el teclado.',
    won: (label, names) => `${label}: ${names}.`,
    sentence: (name) => `${name}.`,
    andMore: 'entre otros',
  },
  embed: {
    numbers: 'Cifras',
    onlyJson: 'El único formato es json.',
    notUrl: '`url` debe ser la URL de una página de este servidor.',
    notEmbeddable: 'Ninguna página en esta URL se puede insertar.',
    more: (count) => `y ${format.number(count)} más`,
    notNamed: (count) => `Las fuentes no nombran a ${format.number(count)} más.`,
    sources(titles, more) {
      const all = more > 0 ? [...titles, `${format.number(more)} más`] : titles;
      return `${all.length === 1 ? 'Fuente' : 'Fuentes'}: ${format.list(all)}`;
    },
    sourceCount: (count) =>
      `De un conjunto de datos con ${format.count(count, { one: 'fuente', other: 'fuentes' })}`,
  },
  runQuery: {
    link: 'Ejecute usted mismo esta consulta',
    explanation: ': GraphiQL se abre con la consulta que generó esta página.',
    inApp: 'Úsela en una aplicación (en inglés)',
  },
  entity: { formerly: (name) => ['antes ', name] },
  honor: {
    rank: (rank) => `N.º ${rank}`,
    share: (share) => `${share} del premio`,
    tied: 'Empate',
    disputed: 'Las fuentes discrepan',
    thisHonor: 'esta distinción',
    linkTo: (who) => `Enlace a esta distinción: ${who}`,
    retracted: 'Distinción retirada',
    retractedAt: (time, edition) => [
      'Esta distinción',
      edition && [' de ', edition],
      ' se retiró el ',
      time,
      '.',
    ],
    changes: (link) => ['Lo que fue consta en el ', link('registro de cambios'), '.'],
    notHere: (link) => [
      'La distinción de este enlace no está en esta página. ',
      link('Vea dónde está o qué fue de ella'),
      '.',
    ],
    unknownRecipient: 'Premiado desconocido',
    unknownRecipients: 'Las fuentes no dicen quién',
    unknownAward: 'Premio desconocido',
    asPrinted: (credit) => `Tal como figura: ${credit}`,
    as: (name) => `como ${name}`,
    onBehalfOf: (organization) => ['en nombre de ', organization],
    relations: {
      for: (others) => ['por ', others],
      to: (others) => ['a ', others],
      with: (others) => ['con ', others],
      acceptedBy: (others) => ['recogido por ', others],
      acceptedFor: (others) => ['recogido en nombre de ', others],
    },
  },
  award: {
    highest,
    noWinner: 'Las fuentes no nombran a ningún ganador.',
    description: (award, edition) =>
      `Todos los ganadores y nominados de ${award}, ${edition}, con sus fuentes.`,
    seriesDescription: (award, program) =>
      `Los ganadores de ${award} de ${program} a lo largo de los años, con sus fuentes.`,
    allOfEdition: 'Todas las distinciones de una edición',
    allYears: 'Todos los años',
    throughYears: 'A lo largo de los años',
    allHonors: (count) => `${count === 1 ? '' : 'Las '}${honors(count)}`,
    honorDescription: (award, edition) =>
      `Una distinción de ${award}, ${edition}, con sus fuentes.`,
    allOfAward: 'Todas las distinciones de este premio',
    allWinners: (count) =>
      format.count(count, { one: 'ganador en total', other: 'ganadores en total' }),
  },
  gap: {
    counts: (all, named, missing) =>
      `Ganadores declarados: ${format.number(all)}; nombrados: ${format.number(named)}. Las fuentes no nombran ${missing === 1 ? 'al otro' : `a los otros ${format.number(missing)}`}.`,
    origins: (places, declared) => [
      declared === 1 ? 'Procede de ' : `Los ${declared} proceden de `,
      places,
      '.',
    ],
    theseNumbers: 'estas cifras',
    named: (named, all, small) => [
      all === null
        ? `${format.number(named)} `
        : `${format.number(named)} de ${format.number(all)} `,
      small(named === 1 ? 'nombrado' : 'nombrados'),
    ],
  },
  sources: {
    mark: (count) => (count === 1 ? 'fuente' : `${format.number(count)} fuentes`),
    markOfEntry: (count) =>
      count === 1 ? 'Fuente de esta entrada' : `${format.number(count)} fuentes de esta entrada`,
    markOf: (count, fact) =>
      `${count === 1 ? 'Fuente' : `${format.number(count)} fuentes`} ${of(fact)}`,
    paragraph: (paragraph) => `párrafo ${paragraph}`,
    page: (page) => `página ${page}`,
    withoutUrl: (publisher, date) => {
      const known = [publisher === null ? null : `por ${publisher}`, date].filter(Boolean);
      const published = known.length === 0 ? '' : ` Publicado ${known.join(', ')}.`;
      return `No consta ninguna URL.${published}`;
    },
  },
  quotations: {
    marked: (words) => `«${words}»`,
    statement: (label, text) => [label('Paráfrasis:'), ' ', text],
    reason: (label, text) => [label('Motivo (paráfrasis):'), ' ', text],
    reasonQuoted: 'Motivo (cita textual):',
    note: (label, text) => [label('Nota (paráfrasis):'), ' ', text],
  },
  statements: { title: 'Declaraciones', of: (speaker) => `la declaración de ${speaker}` },
  people: {
    title: 'Personas',
    partOf: (person) => `la participación de ${person}`,
    thisPart: 'esta participación',
    officeOf: (person) => `el cargo de ${person}`,
    affiliations: 'Cargos y pertenencias',
    participations: 'Participó en',
  },
  images: {
    title: 'Imágenes',
    unknownCredit: 'Autoría desconocida',
    unknownLicense: 'licencia desconocida',
    in: (source) => ['en ', source],
  },
  log: {
    title: 'Cambios',
    description: 'Qué se ha añadido, corregido y retirado, cuándo y por qué.',
    lead: (count) =>
      count === 0
        ? 'Lo añadido, corregido y retirado, de lo más reciente a lo más antiguo.'
        : `Lo añadido, corregido y retirado, de lo más reciente a lo más antiguo: ${format.count(count, { one: 'entrada', other: 'entradas' })}.`,
    ofOne: (count) =>
      `Lo que ha cambiado de una sola entrada, de lo más reciente a lo más antiguo: ${format.count(count, { one: 'cambio', other: 'cambios' })}.`,
    all: 'Todos los cambios',
    none: 'No ha cambiado nada.',
    follow: (announcements, corrections) => [
      'Siga las novedades en un lector de feeds: ',
      announcements('anuncios'),
      ' y ',
      corrections('correcciones'),
    ],
    noReason: 'Cambios sin motivo indicado',
    reasonRedacted: 'El motivo se ha suprimido',
    written: (time, writer, revision) => [
      time,
      writer === null ? '' : `, por ${writers[writer]}`,
      `, revisión ${revision}`,
    ],
    source: (source) => ['Fuente: ', source],
    created: (count, kinds, isPart) =>
      `${isPart ? 'En esta página: ' : ''}${format.count(count, { one: 'entrada nueva', other: 'entradas nuevas' })}: ${kinds.join(', ')}`,
    valuesRedacted: 'Se han suprimido valores de esta entrada.',
    whatWasRetracted: 'Lo que se retiró',
    before: 'Antes',
    after: 'Después',
    added: 'Añadido',
    removed: 'Eliminado',
    nothing: 'nada',
  },
  home: {
    title: 'Premios, con sus fuentes',
    description:
      'Programas, ediciones, ganadores y personas distinguidas, cada dato con la fuente de la que procede.',
    noWinners: 'Todavía no hay ganadores',
    nothingPublished: 'Aún no se ha publicado nada aquí.',
    latest: 'Los últimos ganadores',
    recent: 'Ganadores recientes',
    wholeEdition: 'La edición completa',
    next: 'Próximamente',
    awaited: 'Celebradas; los resultados aún no se conocen',
    programs: 'Programas',
    data: 'Los datos',
    counts: {
      ...{ programs: 'programas', editions: 'ediciones', honors: 'distinciones' },
      ...{ recipients: 'premiados', sources: 'fuentes', disputes: 'discrepancias' },
    },
    revision: (revision, updatedAt, license) => [
      `Revisión ${revision}`,
      updatedAt === null ? '' : [', del ', updatedAt],
      license === null ? '.' : `, con licencia ${license}.`,
    ],
    whatChanged: 'Qué ha cambiado',
  },
  program: {
    label: 'Programa',
    all: 'Todos los programas',
    show: 'Mostrar',
    description: (count, program) => `${editions(count)} de ${program}, con ganadores y fuentes.`,
    editions,
    editionsTitle: 'Ediciones',
    noEdition: 'Aún no se conoce ninguna edición.',
    awards: 'Premios a lo largo de los años',
    includes: 'Incluye',
    leadsTo: 'Da acceso a',
    about: (count, foundedYear, organizer) => [
      editions(count),
      foundedYear === null ? '' : `, desde ${foundedYear}`,
      organizer === null ? '' : [', de ', organizer],
    ],
  },
  edition: {
    section: (section) => `sección ${section}`,
    sectionOf: (section) => `, sección ${section}`,
    undated: 'Fecha del anuncio desconocida',
    description: (edition) => `Ganadores, nominados y fuentes de ${edition}.`,
    ceremony: 'Ceremonia',
    event: 'Evento',
    noWinners: 'No consta ningún ganador.',
    noAward: 'Las fuentes aún no nombran ningún premio.',
    otherEditions: 'Otras ediciones',
    categories: 'Categorías',
    allCategories: 'Todas las categorías',
    allWithoutAward: 'Todas las distinciones de premio desconocido',
    whole: 'La edición completa',
    shown: 'Qué se muestra',
    allHonors: 'Todas las distinciones',
    winnersOnly: 'Solo ganadores',
    count: honors,
  },
  event: {
    description: (event) =>
      `Los premios, las personas y las declaraciones de ${event}, con sus fuentes.`,
    awards: 'Premios entregados allí',
  },
  place: {
    description: (name) =>
      `${name}: los premios que recibió y los de los lugares que contiene, con sus fuentes.`,
    ownHonors: 'Distinciones propias',
    none: 'No se conoce ninguna.',
    otherHonors: (name) => `Otras distinciones en ${name}`,
    countUnder:
      'Las recibieron personas, organizaciones, lugares y obras que cuentan en este lugar.',
    placesWithin: 'Lugares que contiene',
  },
  recipient: {
    description: (name) => `${name} y los premios que ha recibido, con sus fuentes.`,
    isPlace: 'Es un lugar.',
    toPage: (name) => ['Ir a la página de ', name],
    noHonor: 'No se conoce ninguna distinción.',
  },
  work: { honorsOfParts: (work) => `Distinciones de partes de ${work}`, parts: 'Partes' },
  selection: {
    kicker: 'Selección',
    description: 'Todas las distinciones, con sus fuentes.',
    none: 'Ninguna distinción cumple las condiciones.',
    from: 'Desde',
    to: 'Hasta',
    controls: 'Filtrar, buscar y ordenar',
    name: 'Nombre de quien la recibió',
    quoted: (text) => `«${text}»`,
    allCountries: 'Todos los países',
    allKinds: 'Todos los tipos',
    order: 'Orden',
    orders: { newest: 'Más recientes primero', oldest: 'Más antiguas primero', name: 'Por nombre' },
    or: 'O bien',
    searchAll: (text) => `Buscar «${text}» en todos los nombres`,
  },
  search: {
    title: 'Búsqueda',
    titleOf: (query) => `${query}: búsqueda`,
    description:
      'Busque ganadores, premios, programas y eventos por sus nombres, distinciones, lugares y años.',
    all: 'Todos',
    kinds: 'Tipos de resultados',
    count: (count) =>
      count === 0
        ? 'Ningún ganador, premio, programa o evento tiene palabras como estas. Pruebe con el principio de un nombre o con el nombre en otro idioma: se busca en todos los idiomas que usan las fuentes.'
        : `${format.count(count, { one: 'resultado', other: 'resultados' })}.`,
    noneHas: (words) => `Ningún resultado contiene ${format.anyOf(quoted(words))}.`,
    without: (words) => `Sin ${words.join(', ')}`,
    invitation:
      'Escriba en el buscador un nombre, o parte de él, y si quiere un premio, un lugar o un año: City Award Guangzhou 2025. Los nombres se encuentran en todos los idiomas que usan las fuentes, como Guangzhou o 广州.',
    misspelled: (words) =>
      `Ningún nombre contiene ${format.anyOf(quoted(words))}. También se muestran nombres con palabras que se escriben de forma parecida.`,
    latestHonor: (honor) => ['Última distinción: ', honor],
    newest: 'Las distinciones más recientes',
    nearest:
      'Ningún nombre ni distinción tiene estas palabras. Estos nombres son los que más se parecen.',
    noneOfKind: (kind) => `Ningún resultado del tipo «${kind}»; hay otros.`,
    noneHasAll: (most, words) =>
      most > 0
        ? `Ningún resultado tiene todas estas palabras; los primeros tienen ${most} de ${words}.`
        : 'Ningún resultado tiene todas estas palabras.',
  },
  source: {
    description: (title, publisher) =>
      `Lo que se cita de «${title}»${publisher === null ? '' : `, ${publisher}`}.`,
    lead: (count, shown) =>
      count === 0
        ? 'Ningún dato la cita.'
        : `Citada como fuente de ${format.count(count, { one: 'dato', other: 'datos' })}${shown === null ? '' : `, ${format.number(shown)} de ellos en esta página`}.`,
    wholeEntry: 'la entrada completa',
    listDescription: (count) =>
      `Las ${format.number(count)} publicaciones de las que proceden los datos.`,
    listLead: (count) =>
      count === 0
        ? 'Aún no se cita ninguna publicación.'
        : `Los datos proceden de ${format.count(count, { one: 'publicación', other: 'publicaciones' })}.`,
    facts: (count, small) => [`${format.number(count)} `, small(count === 1 ? 'dato' : 'datos')],
  },
  disputes: {
    title: 'En qué discrepan las fuentes',
    description: 'Los datos en los que las fuentes discrepan, con todas las versiones juntas.',
    kicker: 'Discrepancias',
    none: 'No se conocen discrepancias entre las fuentes.',
    lead: 'Se muestran todas las versiones, con sus fuentes. Un campo queda vacío hasta que se acepta una; un campo que no puede estar vacío conserva su valor.',
    settled: 'Se ha aceptado una versión.',
    open: 'No se ha aceptado ninguna versión.',
    accepted: 'Aceptada',
    noSource: 'No se cita ninguna fuente.',
  },
  deskPage: {
    title: 'Mesa de edición',
    description: 'Donde los editores publican y corrigen premios.',
    kicker: 'Para editores',
    needed:
      'La mesa de edición necesita JavaScript y un token de acceso con el rol press, curator o admin.',
    notLoaded:
      'No se ha podido cargar la mesa de edición. Recargue la página para intentarlo de nuevo.',
  },
  claims: {
    disagree: 'Las fuentes discrepan:',
    accepted: 'aceptada',
    claim: (value) => `la versión ${value}`,
  },
  dates: {
    days: (from, to) => [from, ' – ', to],
    announced: (date) => ['Anuncio: ', date],
    asOf: (date) => ['(', date, ')'],
    notKnown: 'Fecha desconocida',
  },
  unknown: {
    facts: (labels) =>
      `${labels.length === 1 ? 'Se desconoce' : 'Se desconocen'}: ${labels.join(', ')}.`,
    withoutValue: (count, label) => `${honors(count)} con este dato desconocido (${label})`,
    missing: (label, count, of) =>
      `Faltan aquí las distinciones en las que se desconoce este dato (${label}): ${format.number(count)}${of === undefined ? '' : ` de ${format.number(of)}`}.`,
  },
  errors: {
    notFound: 'No encontrado',
    noPage: 'No hay ninguna página en esta URL.',
    wrongParameter: 'Parámetro incorrecto',
    mustBe: (name, values) => ['En esta URL, el valor de ', name, ` debe ser ${values}.`],
    unknownParameter: (known) =>
      `Esta URL tiene un parámetro que aquí no existe. Existen estos: ${known}.`,
    withoutParameter: 'Mostrar la página sin él',
    expected: {
      year: 'un año del 1 al 9999, como 2019',
      decade: 'el primer año de una década, como 1990',
      number: 'un número de cinco cifras como máximo',
      country: 'el código de un país en mayúsculas, como CN',
      area: 'un código de UN M49, como 142 para Asia',
      dimensions: 'una o dos dimensiones',
      lastYear: 'un año que no sea anterior al de `from`',
      languages: 'diez etiquetas de idioma como máximo, como en o zh-Hans, separadas por comas',
      id: 'un identificador como los que da el grafo, por ejemplo el de una distinción retirada',
      cursor: 'el de un enlace a la página siguiente de esta lista, sin cambiar nada más',
      text: 'un texto de 200 caracteres como máximo',
    },
    tooMany: 'Demasiadas peticiones',
    notAvailable: 'No disponible',
    unreachable: 'No se puede conectar con el servidor. Compruebe su conexión.',
    partNotLoaded: 'No se ha podido cargar una parte de la página.',
    reload: 'Recargue la página para intentarlo de nuevo.',
    toFirstPage: 'Ir a la portada',
  },
  searchBox: {
    label: 'Buscar',
    placeholder: 'Un ganador, una ciudad, un premio',
    suggestions: 'Sugerencias',
    found: (count) =>
      count === 0
        ? 'Sin sugerencias.'
        : `${format.count(count, { one: 'sugerencia', other: 'sugerencias' })}.`,
  },
  sentences: (sentences) => sentences.join(' '),
  charts: {
    name: (labels) => labels.join(', '),
    mark: (name, count) => `${name}: ${honors(count)}`,
    noHonors: 'ninguna distinción',
    notOnMap: (entries) => ['No están en el mapa: ', ...format.listOf(entries), '.'],
    noMap: 'No hay mapa, porque se desconocen las coordenadas.',
    pointWithin: (name, { latitude, longitude }) =>
      `La marca señala un punto de ${name}: ${degrees(latitude, 'N', 'S')}, ${degrees(longitude, 'E', 'O')}.`,
    filledCountry: (country) =>
      country === null
        ? 'Se desconocen las coordenadas. El país aparece coloreado.'
        : `Se desconocen las coordenadas. Aparece coloreado el país en el que se encuentra: ${country}.`,
  },
  dashboard: {
    title: (dimensions, areWinners, years) =>
      `${areWinners ? 'Ganadores' : 'Distinciones'} por ${format.list(dimensions)}${years ? `, ${yearsText(years)}` : ''}`,
    description: (title, scope) => `${title}, contadas a partir de las fuentes: ${scope}.`,
    lead: (scope) => `${scope}.`,
    scope: (programs, areAllYears, results) =>
      [
        programs.length === 0 ? 'Todos los programas' : format.list(programs),
        ...(areAllYears ? ['todos los años'] : []),
        ...(results?.length === 0 ? ['todos los resultados'] : (results ?? [])),
      ].join(', '),
    noNumbers: 'El grafo no ha devuelto estas cifras.',
    chooseLess: 'Elija un solo programa, menos años o una sola dimensión.',
    none: 'Ninguna distinción cumple las condiciones.',
    controls: 'Qué se cuenta',
    program: 'Programa',
    allPrograms: 'Todos los programas',
    from: 'Desde',
    to: 'Hasta',
    anyYear: 'todos',
    by: 'Por',
    andBy: 'Además, por',
    nothingElse: 'nada más',
    results: 'Resultados (todos si no elige ninguno)',
    chart: 'Gráfico',
    charts: { map: 'Mapa', lines: 'Líneas', heat: 'Mapa de calor', bars: 'Barras' },
    show: 'Mostrar',
    marks:
      'Cada marca lleva a las distinciones que cuenta; la tabla de abajo tiene sus cifras y enlaces.',
    withoutLink: 'Las edades que no se conocen con exactitud, como 54-55, no tienen enlace.',
    shownRows: (shown, all) =>
      `Se muestran ${format.number(shown)} de ${format.number(all)}, con los valores más altos.`,
    equalHidden: 'Algunos de los que no se muestran igualan al último mostrado.',
    shownColumns: (shown, all) =>
      `Se muestran ${format.number(shown)} de ${format.number(all)} columnas.`,
    shownOnMap: (shown, all) =>
      `Se muestran ${format.number(shown)} de ${format.number(all)}; los demás no están en el mapa.`,
    notShown: (sentence) => `${sentence}, sin mostrar.`,
    shadedYears:
      'En los años sombreados, una edición tiene menos ganadores nombrados que declarados.',
    yearNotOver: (year) =>
      `El año sombreado ${year} no ha terminado: aún puede haber más resultados.`,
    outlinedYears: 'No se conoce ninguna edición de los años con contorno discontinuo.',
    unknownYears:
      'Las líneas tienen un hueco en los años en que ninguna distinción tiene un valor conocido.',
    hatched:
      'Las celdas rayadas y los huecos de las líneas no están entre las 1000 cifras mayores, que son las que devuelve como máximo una consulta; pueden ser 0.',
    saveAs: (name) => `Guardar como ${name}`,
    pictureFailed: 'Este navegador no ha podido dibujar la imagen.',
    counting: 'Cómo se cuenta',
    totalOf: (count) => `${honors(count)} en total.`,
    total: (total) => [total, ' Cada una cuenta una sola vez en este total.'],
    overlapping:
      'Una distinción puede contar en varias filas, de modo que las filas pueden sumar más que el total.',
    notOverlapping: 'Una distinción cuenta en una sola fila, de modo que las filas suman el total.',
    partOfRows: (read, all, rest) =>
      `Esta página ha leído ${format.number(read)} de ${format.number(all)} filas, las de valores más altos. ${honors(rest)} no ${rest === 1 ? 'está' : 'están'} en ninguna de ellas.`,
    allRowsInTable: (count) =>
      count === 1
        ? 'La tabla tiene una fila.'
        : `La tabla tiene las ${format.number(count)} filas.`,
    unknownRow: (sentence, label) => [`${sentence}. En la tabla figuran en la fila «`, label, '».'],
    unknownRowNotInTable: (sentence) => `${sentence}, que la tabla no muestra.`,
    declared: (counts) =>
      `Las fuentes de ${format.number(counts.declaringEditionCount)} de ${editions(counts.editionCount)} dicen cuántos ganadores hay: ${format.number(counts.declared)} declarados, ${format.number(counts.named)} nombrados.`,
    partialYears: (years) => `Hay menos ganadores nombrados que declarados en ${years}.`,
    yearsWithoutEdition: (years) => `No se conoce ninguna edición de ${years}.`,
    period: (from, to) => `${from} a ${to}`,
    morePeriods: (count) => format.count(count, { one: 'período más', other: 'períodos más' }),
    numbers: 'Las cifras',
    table: 'Tabla de las cifras',
    honors: 'Distinciones',
    firstRowsOfTable: (count) => `La tabla tiene las primeras ${format.number(count)} filas.`,
    allRowsAsCsv: (count) => `Las ${format.number(count)} filas en CSV`,
    tableAsCsv: 'La tabla en CSV',
    valueOf: (name) => `(${name})`,
  },
  live: {
    title: 'Resultados en directo',
    description: 'Los ganadores en el momento en que se publican, programa por programa.',
    lead: 'Los ganadores en el momento en que se publican. Elija un programa y deje abierta su página.',
    awardsToCome: 'Premios por entregar',
    programs: 'Programas',
    otherPrograms: 'Otros programas',
    noProgram: 'Aún no se conoce ningún programa.',
    programTitle: (edition) => `En directo: ${edition}`,
    programDescription: (program) =>
      `Los ganadores de ${program} en el momento en que se publican.`,
    noEdition: 'Aún no se conoce ninguna edición. Recargue esta página para ver si ya la hay.',
    toProgram: 'Ir al programa',
    ceremony: 'la ceremonia',
    noWinner: 'Aún no se ha publicado ningún ganador.',
    earlier: 'Anunciados antes',
    allWinners: 'Todos los ganadores de esta edición',
    pending: 'Por anunciar',
    corrected: 'Corregido',
    connection: {
      none: 'Recargue esta página para ver resultados más recientes.',
      open: 'Los resultados nuevos aparecen aquí en cuanto se publican.',
      lost: 'Conexión perdida; se está volviendo a intentar.',
    },
    forHall: 'Pantalla para la sala',
    forDarkHall: 'Pantalla para una sala a oscuras',
    published: (time) => ['Publicado el ', time],
    entry: 'Entrada con fuentes',
    withoutWinner: 'Menciones y nominados',
    turn: (first, last, of) =>
      `${format.number(first)}–${format.number(last)} de ${format.number(of)}`,
    newResult: (award, who, result) => `${award}: ${who}, ${result}.`,
    correctedResult: (award, who, result) => `Corrección: ${award}: ${who}, ${result}.`,
    retractedResult: 'Se ha retirado un resultado.',
    contenders: {
      ...{
        WON: 'Ganadores',
        RUNNER_UP: 'Segundos puestos',
        SPECIAL_MENTION: 'Menciones especiales',
      },
      ...{
        FINALIST: 'Finalistas',
        SHORTLISTED: 'Preseleccionados',
        LONGLISTED: 'Preselección inicial',
      },
      NOMINATED: 'Nominados',
    },
    takenBack: 'Retirado',
    takenBackResult: (award) => `Retirado: ${award}.`,
    manyResults: 'Se han publicado muchos resultados.',
  },
  feeds: {
    announcements: {
      title: 'Awards gateway: anuncios',
      subtitle: 'Ganadores, menciones y nominaciones, a medida que se publican.',
    },
    corrections: {
      title: 'Awards gateway: correcciones',
      subtitle: 'Lo que se ha modificado, retirado y suprimido después de publicarse.',
    },
    created: (kind, label) => `${kind}: ${label}`,
    changed: (action, label) => `${action}: ${label}`,
    changedField: (action, field, label) => `${action} (${field}): ${label}`,
    before: (value) => `Antes: ${value}`,
    after: (value) => `Después: ${value}`,
    nothing: 'nada',
    redacted: 'Se han suprimido valores de esta entrada.',
    reason: (text) => `Motivo: ${text}`,
    source: (title) => `Fuente: ${title}`,
  },
  reuse: {
    heading: 'Reutilizar',
    download: 'Descargar',
    all: (max) => `La lista completa, hasta ${format.number(max)} filas.`,
    cite: 'Citar',
    citationFormats: { plain: 'Texto', bib: 'BibTeX', ris: 'RIS' },
    saveAs: (format) => `Guardar como ${format}`,
    citation: {
      revision: (revision, day) => `revisión ${revision} del ${format.date(day)}`,
      license: (license) => `Licencia: ${license}`,
      source: 'Fuente',
      sources: (sources) => `Fuentes: ${sources}`,
      more: (count) => `${format.number(count)} más`,
    },
    about: {
      rows: 'Filas',
      sheet: 'Acerca de',
      title: 'Título',
      contents: 'Contenido',
      revision: 'Revisión',
      updatedAt: 'Último cambio de los datos',
      license: 'Licencia',
      url: 'URL',
      citation: 'Citar como',
      missing: 'No figuran aquí',
    },
    placeIn: (source, place) => `${source}: ${place}`,
    columns: {
      program: 'Programa',
      year: 'Año',
      edition: 'Edición',
      category: 'Categoría',
      award: 'Premio',
      result: 'Resultado',
      rank: 'Puesto',
      recipients: 'Premiados',
      credit: 'Créditos',
      places: 'Lugares',
      countries: 'Países',
      paraphrasedReason: 'Motivo (paráfrasis)',
      reason: 'Motivo',
      announcedOn: 'Fecha del anuncio',
      sources: 'Fuentes',
      sourceUrls: 'URL de las fuentes',
      locators: 'Lugar en las fuentes',
      url: 'URL',
      status: 'Estado',
      winners: 'Ganadores',
      declared: 'Ganadores declarados',
      named: 'Ganadores nombrados',
      title: 'Título',
      kind: 'Tipo',
      publisher: 'Editor',
      publishedOn: 'Fecha de publicación',
      license: 'Licencia',
      facts: 'Datos citados',
      within: 'Pertenece a',
      entity: 'Entidad',
      field: 'Campo',
      paragraph: 'Párrafo',
      page: 'Página',
      fragment: 'Fragmento',
      claims: 'Versiones',
      accepted: 'Versión aceptada',
      revision: 'Revisión',
      at: 'Fecha y hora',
      action: 'Acción',
      before: 'Antes',
      after: 'Después',
      writer: 'Autor',
      name: 'Nombre',
      honor: 'Distinción encontrada',
    },
  },
  docs: {
    title: 'Documentación (en inglés)',
    description: 'Cómo consultar Awards gateway, desarrollar con él y publicar en él.',
    search: 'Buscar en la documentación',
    submit: 'Buscar',
    noResults: 'Sin resultados. Pruebe con menos palabras.',
    groups: { guides: 'Guías', reference: 'Referencia', contributors: 'Para colaboradores' },
  },
};
