/** French. */
import type { Expected } from '../core/json-problem.js';
import type { Catalogue } from './en.js';
import { counter, problemIn } from './words.js';

const count = counter('fr');

const eventCount = (number: number) => count(number, { one: '# événement', other: '# événements' });

const expected: Record<Expected, string> = {
  'a value': 'une valeur',
  'a value or “]”': 'une valeur ou « ] »',
  key: 'une clé entre guillemets droits',
  'key or }': 'une clé entre guillemets droits ou « } »',
  ':': '« : » après la clé',
  '“,” or “}”': '« , » ou « } »',
  '“,” or “]”': '« , » ou « ] »',
  'the closing quote': 'le guillemet fermant',
  escape: 'l’un de " \\ / b f n r t u après « \\ »',
  'hex digit': 'quatre chiffres hexadécimaux après « \\u »',
  'no raw control character': 'aucun caractère de contrôle non échappé',
  'nothing more': 'rien de plus',
  'fewer values in one event': 'moins de valeurs dans un événement',
};

export const messages: Catalogue = {
  locale: 'fr',
  events: 'Événements',
  event: (number) => `Événement ${number}`,
  status: (events, unreadable, shown) =>
    (shown === undefined ? '' : count(shown, { other: '# sur ' })) +
    eventCount(events) +
    (unreadable ? `, ${count(unreadable, { one: '# illisible', other: '# illisibles' })}` : ''),
  loading: (part) =>
    `Chargement en cours${part === undefined ? '' : `, ${Math.floor(part * 100)} %`}`,
  empty: 'Aucun événement',
  failed: 'Rien n’a été chargé',
  sortedBy: (label, descending) =>
    `trié par ${label}, ordre ${descending ? 'décroissant' : 'croissant'}`,
  sourceOrder: 'dans l’ordre de la source',
  problem: problemIn({
    expected,
    found: {
      '': 'la fin de la ligne',
      '\n': 'un saut de ligne',
      '\r': 'un saut de ligne',
      '\t': 'une tabulation',
    },
    quoted: (text) => `« ${text} »`,
    sentence: (line, column, wanted, found) =>
      `Ligne ${line}, colonne ${column} : attendu : ${wanted} ; trouvé : ${found}`,
  }),
  repaired: {
    'line-breaks': 'Un saut de ligne dans un texte a été lu comme en faisant partie.',
    quotes:
      'Des guillemets typographiques ou des espaces insécables ont été lus comme des guillemets droits ou des espaces ordinaires.',
    escapes: 'La ligne était échappée une fois de trop ; elle a été lue sans cela.',
  },
  textBefore: 'Avant le JSON :',
  keys: (number) => count(number, { one: '# clé', other: '# clés' }),
  items: (number) => count(number, { one: '# élément', other: '# éléments' }),
  jsonInString: 'JSON dans une chaîne',
  showAll: (characters) =>
    count(characters, { one: 'Afficher le # caractère', other: 'Afficher les # caractères' }),
  tools: {
    expandAll: 'Tout déplier',
    collapseAll: 'Tout replier',
    copyValue: 'Copier la valeur',
    copyPath: 'Copier le chemin',
    copyEvent: 'Copier l’événement',
    linkToEvent: 'Lien vers l’événement',
    more: 'Plus',
  },
  duplicateKey: 'clé répétée',
  tooDeep: 'trop profond pour être ouvert',
  inCommon: (unreadable) => `En commun${unreadable ? ' (lisibles)' : ''} :`,
  filter: {
    filter: 'Filtrer les événements',
    clear: 'Effacer le filtre',
    previous: 'Résultat précédent',
    next: 'Résultat suivant',
    help: 'Aide du filtre',
    wrong: (column, wanted) => `Colonne ${column} : attendu : ${wanted}.`,
    expected: {
      word: 'un mot',
      key: 'une clé avant, ou des guillemets autour du texte',
      value: 'une valeur juste après',
      'number or time': 'un nombre, ou une date comme 2024-05-13T10:55',
      'later end': 'une fin qui ne précède pas le début',
      'closing quote': 'un guillemet fermant',
      'closing bracket': 'une parenthèse fermante',
      end: 'un filtre plus court',
    },
    missing: 'La partie qui filtre n’a pas pu être chargée.',
    noMatch: 'Aucun événement ne correspond à ce filtre. Échap ou × l’efface.',
    position: (event, events) =>
      `${count(event, { other: '#' })} sur ${count(events, { other: '#' })}`,
    hit: (hit, hits) => `, occurrence ${hit} sur ${hits}`,
    finds: {
      words: 'les deux mots, dans les clés ou les valeurs',
      phrase: 'l’expression',
      value: 'les événements dont la clé « level » contient le texte',
      compared: 'un nombre plus grand ou une date ultérieure ; aussi >= < <= =',
      range: 'd’un nombre ou d’une date à l’autre',
      wildcard: '* remplace n’importe quel texte',
      not: 'pas cela',
      or: 'l’un ou l’autre ; les parenthèses groupent',
      has: 'les événements qui ont cette clé',
      unreadable: 'les lignes qui ne sont pas du JSON',
    },
    keys: 'Entrée va au résultat suivant, Maj+Entrée au précédent. Échap efface le filtre.',
  },
  grid: {
    paneSize: 'Taille de l’événement ouvert',
    notPrinted: (left) =>
      count(left, {
        one: '# autre événement n’est pas imprimé.',
        other: '# autres événements ne sont pas imprimés.',
      }),
  },
  notices: {
    markup: (names) =>
      `Le navigateur a lu une partie de ce texte comme du HTML (${names}). Dans <script type="application/x-ndjson">, les lignes restent telles quelles.`,
    part: 'Une partie de la visionneuse n’a pas pu être chargée. Les fichiers event-viewer.*.js doivent se trouver à côté de event-viewer.js.',
    swallowed:
      'Un autre contenu se trouve dans cette visionneuse et s’affiche au-dessous. La balise fermante manque-t-elle ?',
    encoding: (places) =>
      count(places, {
        other: 'Pas entièrement en UTF-8 : # × « � » remplace ce qui n’a pas pu être lu.',
      }),
    url: (url) => `Cette URL ne peut pas être lue : ${url}`,
    status: (status) => `Le serveur a répondu avec le statut ${status}.`,
    network: (url) =>
      `${url} n’a pas été lu jusqu’au bout : la connexion a échoué ou a été coupée, ou une règle de ce serveur ou de cette page l’interdit.`,
  },
  tree: {
    highlighted: 'mis en évidence',
    asWritten: 'Passer du JSON au texte tel qu’il est écrit, et inversement',
    menu: 'Copier comme',
    valueForms: {
      source: 'Tel quel',
      pretty: 'Sur plusieurs lignes',
      compact: 'Sur une ligne',
      string: 'Comme chaîne JSON',
      text: 'Le texte seul',
      decoded: 'Le JSON qu’elle contient',
    },
    attribute: 'Attribut',
    copyValue: 'Copier la valeur',
    copyPath: 'Copier le chemin',
    key: 'Clé',
    ascii: 'Écrire é et semblables comme \\u00e9',
    linkToValue: 'Lien vers la valeur',
    printAll: 'Imprimer avec toutes les valeurs ouvertes',
    copiedValue: (name) => `La valeur de ${name} a été copiée.`,
    copiedPath: (text) => `Le chemin ${text} a été copié.`,
    copiedKey: (name) => `La clé ${name} a été copiée.`,
    copiedLink: 'Le lien a été copié.',
    wholeEvent: 'l’événement',
    opened: (rows) =>
      count(rows, { other: 'Plus de # lignes : ce qui est plus profond reste replié.' }),
    where: 'Où vous êtes',
    changes: 'Ce qui a changé',
    changesSince: 'depuis l’événement',
    onlyChanges: 'Seulement les changements',
    nothingBefore: 'Il n’y a pas d’événement antérieur de ce type. On peut en choisir un autre.',
    added: 'ajouté',
    removed: 'supprimé',
    changedFrom: (text) => `modifié, était ${text}`,
    changed: 'modifié',
    noEvent: (event) => `Le lien mène à l’événement ${event}, qui n’est pas dans ce journal.`,
    otherEvent: (event) =>
      `L’événement ${event} a changé depuis que le lien a été fait, ou c’en est un autre.`,
    noValue: (path) => `Le lien mène à ${path}, qui n’est pas dans cet événement.`,
    badDescriptions: (line, column) =>
      `Les descriptions des clés ne sont pas du JSON : voir la ligne ${line}, colonne ${column} de leur élément script.`,
  },
  clipboard: {
    copiedEvent: (event) => `L’événement ${event} a été copié.`,
    denied:
      'Le presse-papiers n’est pas disponible ici. Le texte est sélectionné : copiez-le avec Ctrl+C ou par son menu.',
    tooLong:
      'Le presse-papiers n’est pas disponible ici, et le texte est trop long pour être affiché.',
    field: 'Texte à copier',
  },
  list: {
    severities: {
      trace: 'trace',
      debug: 'débogage',
      info: 'information',
      warning: 'avertissement',
      error: 'erreur',
      fatal: 'erreur fatale',
    },
    noNextError: 'Aucune autre erreur.',
    noErrorBefore: 'Aucune erreur avant.',
    searching: 'Recherche d’erreurs…',
    copiedCell: (label, event) => `${label} de l’événement ${event} a été copié.`,
    times: 'Heures',
    timeModes: {
      source: 'Comme dans la source',
      utc: 'Temps universel (UTC)',
      local: 'Heure locale',
      relative: 'Par rapport à maintenant',
      delta: 'Depuis l’événement au-dessus',
    },
    columnMenu: (label) => `Colonne ${label}`,
    narrower: 'Plus étroite',
    wider: 'Plus large',
    fit: 'Ajuster au contenu',
    widthOf: (label, characters) => `${label} : largeur de ${characters} caractères`,
  },
  toolbar: {
    close: 'Fermer',
    notLoaded: 'Cette partie n’a pas pu être chargée.',
    columns: {
      button: 'Colonnes',
      chosenByItself:
        'Choisies d’après les clés et les valeurs : d’abord les heures, les noms, les gravités et les messages, puis ce qui varie le plus d’un événement à l’autre ; autant qu’il y a de place.',
      chosenByHand: 'Choisies par vous ou par l’auteur de la page.',
      reset: 'Choisir automatiquement',
      shown: 'Affichées',
      others: 'Autres',
      roles: {
        time: 'heure',
        name: 'nom',
        level: 'gravité',
        message: 'message',
        id: 'identifiant',
        status: 'statut',
      },
      find: 'Chercher ou saisir un chemin',
      add: (path) => `Afficher ${path}`,
      drag: 'Faire glisser pour déplacer',
      up: (label) => `Monter ${label}`,
      down: (label) => `Descendre ${label}`,
      inEvents: (some, all) =>
        some === all
          ? 'dans chaque événement'
          : `dans ${count(some, { other: '#' })} sur ${eventCount(all)}`,
      sampled: (number) =>
        count(number, {
          one: 'Compté dans # événement du journal.',
          other: 'Compté dans # événements répartis dans le journal.',
        }),
      more: (paths) =>
        count(paths, {
          one: '# autre chemin : saisissez-en une partie.',
          other: '# autres chemins : saisissez une partie du chemin.',
        }),
      nothing: 'Aucun autre chemin.',
      saidShown: (label, place, all) => `${label} est la colonne ${place} sur ${all}.`,
      saidHidden: (label) => `${label} n’est plus affichée.`,
      saidReset: 'Les colonnes sont choisies automatiquement.',
    },
    plain: {
      button: 'Toutes les lignes',
      description:
        'Chaque ligne dans la page : pour la recherche du navigateur, la copie et les lecteurs d’écran.',
    },
    export: {
      button: 'Exporter',
      what: (number) =>
        count(number, {
          one: '# événement, filtré et trié comme à l’affichage.',
          other: '# événements, filtrés et triés comme à l’affichage.',
        }),
      forms: {
        jsonl: 'JSON Lines',
        json: 'Tableau JSON',
        csv: 'CSV',
        tsv: 'TSV',
        xlsx: 'Excel (XLSX)',
      },
      copy: 'Copier',
      download: 'Télécharger',
      everyPath: 'Dans les tableaux, une colonne par chemin et pas seulement celles affichées',
      unreadable: 'ligne illisible',
      progress: 'Écriture des événements',
      cancel: 'Annuler',
      copied: (number, form) =>
        count(number, { one: '# événement copié', other: '# événements copiés' }) +
        ` au format ${form}.`,
      saved: (number, file) =>
        count(number, { one: '# événement enregistré', other: '# événements enregistrés' }) +
        ` dans ${file}.`,
      cancelled: 'Annulé.',
      failed: 'L’export a échoué.',
      tooLong: 'Trop long pour le presse-papiers : téléchargez le fichier.',
      denied:
        'Le presse-papiers n’est pas disponible ici. Le texte est sélectionné : copiez-le avec Ctrl+C ou par son menu.',
      field: 'Texte à copier',
    },
    live: {
      pause: 'Suspendre',
      resume: 'Reprendre',
      clear: 'Vider',
      fresh: (number) =>
        count(number, { one: '# nouvel événement', other: '# nouveaux événements' }),
      held: (number) =>
        'En pause' +
        (number
          ? count(number, {
              one: ' : # nouvel événement attend',
              other: ' : # nouveaux événements attendent',
            })
          : ''),
      full: 'La pause est finie : plus aucun événement ne peut attendre.',
      dropped: (number) =>
        count(number, {
          one: '# ancien événement a été retiré',
          other: '# anciens événements ont été retirés',
        }),
    },
  },
};
